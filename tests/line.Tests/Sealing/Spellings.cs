using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Web;

namespace HateResponse.Line.Tests.Sealing;

/// <summary>The ways in which a word may lie in a file, a log or a number's label.</summary>
internal static partial class Spellings
{
    private const int BitsOfByte = 8;
    private const int BitsOfBase64 = 6;

    /// <summary>Every way, as the bytes that would be seen: as it is, in small letters, and with the accents taken off.</summary>
    public static IReadOnlyList<byte[]> Of(string word)
    {
        var forms = new[] { word, word.ToLowerInvariant(), WithoutMarks(word.ToLowerInvariant()) }.Distinct();
        return [.. forms.SelectMany(Encoded).Select(Convert.ToHexString).Distinct().Select(Convert.FromHexString)];
    }

    private static IEnumerable<byte[]> Encoded(string word)
    {
        var utf8 = Encoding.UTF8.GetBytes(word);
        return Escaped(word)
            .Concat([Convert.ToHexString(utf8), Convert.ToHexStringLower(utf8)])
            .Concat(Enumerable.Range(0, 3).SelectMany(offset => Base64(utf8, offset)))
            .Select(Encoding.UTF8.GetBytes)
            .Concat([utf8, Encoding.Unicode.GetBytes(word), Encoding.BigEndianUnicode.GetBytes(word)]);
    }

    /// <summary>JSON escapes and percent-encoding (space as %20 and as +), their hex digits in both cases.</summary>
    private static IEnumerable<string> Escaped(string word)
    {
        string[] encoded =
        [
            JavaScriptEncoder.Default.Encode(word),
            JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(word),
            NotAscii().Replace(word, match => $"\\u{(int)match.Value[0]:X4}"),
            Uri.EscapeDataString(word),
            HttpUtility.UrlEncode(word),
            NotAscii().Replace(word, match => Uri.EscapeDataString(match.Value)),
        ];
        return encoded.Concat(encoded.Select(text => Hex().Replace(text, match => match.Value.ToUpperInvariant())))
            .Concat(encoded.Select(text => Hex().Replace(text, match => match.Value.ToLowerInvariant())))
            .Select(text => text.Replace("\\U", "\\u", StringComparison.Ordinal));
    }

    /// <summary>What base64 of a text shows of a word in it, whatever its neighbours are.</summary>
    /// <param name="word">UTF-8.</param>
    /// <param name="offset">Bytes before it since the last multiple of three.</param>
    private static IEnumerable<string> Base64(byte[] word, int offset)
    {
        var text = Convert.ToBase64String([.. new byte[offset], .. word]);
        var first = ((offset * BitsOfByte) + BitsOfBase64 - 1) / BitsOfBase64;
        var end = (offset + word.Length) * BitsOfByte / BitsOfBase64;
        yield return text[first..end];
        yield return text[first..end].Replace('+', '-').Replace('/', '_');
    }

    private static string WithoutMarks(string word) => string.Concat(word.Normalize(NormalizationForm.FormD)
        .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark));

    [GeneratedRegex(@"[^\x00-\x7F]")]
    private static partial Regex NotAscii();

    [GeneratedRegex(@"\\u[0-9A-Fa-f]{4}|%[0-9A-Fa-f]{2}")]
    private static partial Regex Hex();
}
