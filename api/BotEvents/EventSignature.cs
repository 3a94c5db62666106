using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace HateResponse.Api.BotEvents;

/// <summary>
/// <c>X-HateResponse-Signature: t=&lt;unix seconds&gt;,v1=&lt;hex of HMAC-SHA256 over "&lt;t&gt;." and the raw body&gt;</c>.
/// </summary>
internal static class EventSignature
{
    /// <summary>Name of the header.</summary>
    public const string Header = "X-HateResponse-Signature";

    /// <summary>Value of the header.</summary>
    /// <param name="secret">Shared with the bot.</param>
    /// <param name="body">The raw body.</param>
    /// <param name="now">UTC instant of this try: the bot refuses old ones.</param>
    public static string Of(string secret, string body, DateTimeOffset now)
    {
        var time = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var mac = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(time + "." + body));
        return $"t={time},v1={Convert.ToHexStringLower(mac)}";
    }
}
