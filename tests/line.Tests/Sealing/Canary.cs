using System.Globalization;
using System.Text;

namespace HateResponse.Line.Tests.Sealing;

/// <summary>Something a person wrote, in every form in which it might lie about.</summary>
internal sealed class Canary
{
    private readonly List<byte[]> _forms;

    public Canary(string word)
    {
        Word = word;
        var utf8 = Encoding.UTF8.GetBytes(word);
        _forms =
        [
            utf8,
            Encoding.Unicode.GetBytes(word),
            Encoding.BigEndianUnicode.GetBytes(word),
            Ascii(Escaped(word, "x4")),
            Ascii(Escaped(word, "X4")),
            Ascii(Uri.EscapeDataString(word)),
            Ascii(Uri.EscapeDataString(word).ToLowerInvariant()),
            Ascii(Uri.EscapeDataString(word).Replace("%20", "+", StringComparison.Ordinal)),
            Ascii(Base64(utf8, 0)),
            Ascii(Base64(utf8, 1)),
            Ascii(Base64(utf8, 2)),
        ];
    }

    public string Word { get; }

    public bool IsIn(ReadOnlySpan<byte> bytes)
    {
        foreach (var form in _forms)
        {
            if (bytes.IndexOf(form) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    public bool IsIn(string text) => IsIn(Encoding.UTF8.GetBytes(text));

    private static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);

    private static string Escaped(string word, string format) => string.Concat(word.Select(unit =>
        char.IsAscii(unit) && unit is not ('+' or '<' or '>' or '&' or '\'')
            ? unit.ToString()
            : "\\u" + ((int)unit).ToString(format, CultureInfo.InvariantCulture)));

    /// <summary>The middle of its base64 when so many bytes stand before it: what does not depend on its neighbours.</summary>
    private static string Base64(byte[] utf8, int before)
    {
        var text = Convert.ToBase64String([.. new byte[before], .. utf8]);
        var start = ((before * 8) + 5) / 6;
        var end = (before + utf8.Length) * 8 / 6;
        return text[start..end];
    }
}
