using System.Security.Cryptography;
using System.Text;

namespace HateResponse.Bot.Channels.Twilio;

/// <summary>
/// <c>X-Twilio-Signature</c>: base64 of HMAC-SHA1 under the auth token, over the URL as configured at the provider and then
/// each name, sorted by UTF-16 ordinal, followed by its value; the values of a repeated name once each, sorted. (Twilio,
/// "Webhooks security"; where the vendor's libraries differ, as the Node library has it.)
/// </summary>
internal static class TwilioSignature
{
    /// <summary>The signature that the provider would send.</summary>
    public static string Compute(string authToken, string url, IReadOnlyList<KeyValuePair<string, string>> form) =>
        Convert.ToBase64String(Mac(authToken, url, Signed(form)));

    /// <summary>Whether a signature is right for one of the URLs and one of the tokens.</summary>
    /// <param name="authTokens">Tokens in use; two while they are changed.</param>
    /// <param name="urls">URLs under which the provider may know us.</param>
    /// <param name="form">Fields as sent; empty for a request without a form.</param>
    /// <param name="signature">Header value, null when it was not sent.</param>
    public static bool IsValid(
        IEnumerable<string> authTokens,
        IEnumerable<string> urls,
        IReadOnlyList<KeyValuePair<string, string>> form,
        string? signature)
    {
        Span<byte> given = stackalloc byte[HMACSHA1.HashSizeInBytes];
        if (signature is not { Length: 28 } || !Convert.TryFromBase64String(signature, given, out var length) ||
            length != given.Length)
        {
            return false;
        }

        var signed = Signed(form);
        foreach (var url in urls)
        {
            foreach (var token in authTokens)
            {
                if (CryptographicOperations.FixedTimeEquals(Mac(token, url, signed), given))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>
    /// The spellings of a public URL that the provider may have signed: it is inconsistent about the port, which may be given
    /// where it is the scheme's standard one and missing where it is not.
    /// </summary>
    /// <param name="baseUrl">Scheme and host, perhaps a port.</param>
    /// <param name="rawTarget">Path and query as received, escapes untouched.</param>
    public static IEnumerable<string> Spellings(string baseUrl, string rawTarget)
    {
        yield return baseUrl + rawTarget;
        var host = baseUrl.AsSpan().TrimEnd("0123456789");
        if (host.EndsWith(":") && host.Length < baseUrl.Length)
        {
            yield return string.Concat(host[..^1], rawTarget);
        }
        else
        {
            var standard = baseUrl.StartsWith("https:", StringComparison.OrdinalIgnoreCase) ? ":443" : ":80";
            yield return baseUrl + standard + rawTarget;
        }
    }

    private static string Signed(IReadOnlyList<KeyValuePair<string, string>> form)
    {
        var sorted = new KeyValuePair<string, string>[form.Count];
        for (var i = 0; i < sorted.Length; i++)
        {
            sorted[i] = form[i];
        }

        Array.Sort(sorted, static (a, b) =>
            string.CompareOrdinal(a.Key, b.Key) is not 0 and var order ? order : string.CompareOrdinal(a.Value, b.Value));
        var text = new StringBuilder(512);
        for (var i = 0; i < sorted.Length; i++)
        {
            if (i == 0 || sorted[i].Key != sorted[i - 1].Key || sorted[i].Value != sorted[i - 1].Value)
            {
                text.Append(sorted[i].Key).Append(sorted[i].Value);
            }
        }

        return text.ToString();
    }

#pragma warning disable CA5350 // SHA-1 is the provider's choice
    private static byte[] Mac(string authToken, string url, string signed) =>
        HMACSHA1.HashData(Encoding.UTF8.GetBytes(authToken), Encoding.UTF8.GetBytes(url + signed));
#pragma warning restore CA5350
}
