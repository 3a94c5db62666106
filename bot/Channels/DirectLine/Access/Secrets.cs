using System.Security.Cryptography;
using System.Text;

namespace HateResponse.Bot.Channels.DirectLine.Access;

/// <summary>The secrets of those who embed a chat in a site of their own.</summary>
internal sealed class Secrets(DirectLineOptions options)
{
    private readonly List<(byte[] Hash, string Tenant)> _known =
        [.. options.Secrets.Select(secret => (Hash(secret.Key), secret.Value))];

    /// <summary>Tenant id of a secret; null where it is none. All are compared, each in the same time.</summary>
    public string? TenantOf(string shown)
    {
        var hash = Hash(shown);
        string? found = null;
        foreach (var (known, tenant) in _known)
        {
            found = CryptographicOperations.FixedTimeEquals(known, hash) ? tenant : found;
        }

        return found;
    }

    private static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
