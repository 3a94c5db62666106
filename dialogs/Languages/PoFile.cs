using System.Text;

namespace HateResponse.Dialogs.Languages;

/// <summary>
/// Reads a gettext PO file: <c>msgid</c> is the key of a text, <c>msgstr</c> the text; the entry with an empty key is the header,
/// one <c>Name: value</c> a line. Comments, references and flags are for translators and are passed over.
/// </summary>
public static class PoFile
{
    /// <summary>The texts by key; an entry without a text is left out, so that a fallback is found.</summary>
    /// <exception cref="FormatException">A line is none of the format; names its number.</exception>
    public static Dictionary<string, string> Read(TextReader reader)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var key = new StringBuilder();
        var text = new StringBuilder();
        StringBuilder? open = null;
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            switch (line)
            {
                case "" or ['#', ..]:
                    break;
                case ['m', 's', 'g', 'i', 'd', ' ', .. var rest]:
                    Keep(texts, key, text);
                    open = key.Append(Unquote(rest, number));
                    break;
                case ['m', 's', 'g', 's', 't', 'r', ' ', .. var rest]:
                    open = text.Append(Unquote(rest, number));
                    break;
                case ['"', ..] when open is not null:
                    open.Append(Unquote(line, number));
                    break;
                default:
                    throw new FormatException($"Line {number} is no PO.");
            }
        }

        Keep(texts, key, text);
        return texts;
    }

    private static void Keep(Dictionary<string, string> texts, StringBuilder key, StringBuilder text)
    {
        if (text.Length > 0)
        {
            texts.Add(key.ToString(), text.ToString());
        }

        key.Clear();
        text.Clear();
    }

    private static string Unquote(string quoted, int number) =>
        quoted is ['"', .. var inner, '"']
            ? inner.Replace("\\n", "\n", StringComparison.Ordinal)
                .Replace("\\\"", "\"", StringComparison.Ordinal)
                .Replace("\\\\", "\\", StringComparison.Ordinal)
            : throw new FormatException($"Line {number}: a text stands in quotes.");
}
