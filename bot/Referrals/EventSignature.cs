using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace HateResponse.Bot.Referrals;

/// <summary>
/// <c>X-HateResponse-Signature: t=&lt;unix seconds&gt;,v1=&lt;hex of HMAC-SHA256 over "&lt;t&gt;." and the raw body&gt;</c>.
/// </summary>
internal static class EventSignature
{
    /// <summary>Name of the header.</summary>
    public const string Header = "X-HateResponse-Signature";

    /// <summary>How far the clocks of the two services may differ, and how long a captured event is of use.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    /// <summary>Whether a header is right for a body.</summary>
    public static bool IsValid(string secret, string? header, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        if (header?.Split(',') is not [['t', '=', .. var time], ['v', '1', '=', .. var signature]] ||
            !long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ||
            Math.Abs(now.ToUnixTimeSeconds() - seconds) > Tolerance.TotalSeconds ||
            signature.Length != 2 * HMACSHA256.HashSizeInBytes)
        {
            return false;
        }

        Span<byte> given = stackalloc byte[HMACSHA256.HashSizeInBytes];
        return Convert.FromHexString(signature, given, out _, out var length) == System.Buffers.OperationStatus.Done &&
            length == given.Length && CryptographicOperations.FixedTimeEquals(given, Mac(secret, time, body));
    }

    private static byte[] Mac(string secret, string time, ReadOnlySpan<byte> body) =>
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), (byte[])[.. Encoding.UTF8.GetBytes(time + "."), .. body]);
}
