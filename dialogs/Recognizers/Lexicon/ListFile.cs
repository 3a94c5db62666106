namespace HateResponse.Dialogs.Recognizers.Lexicon;

/// <summary>
/// One word list: <c>[section]</c> lines, a pattern on each line below, <c>$name = a | b</c> for words used often, and
/// <c>#</c> before a comment.
/// </summary>
internal sealed class ListFile
{
    private ListFile(string name) => Name = name;

    /// <summary>Folder and name, for example <c>en/danger</c>.</summary>
    public string Name { get; }

    /// <summary>Named alternatives, by name without the dollar.</summary>
    public Dictionary<string, string> Sets { get; } = new(StringComparer.Ordinal);

    /// <summary>Patterns in order of the file, with their section and line (the first line is 1).</summary>
    public List<(string Section, string Pattern, int Line)> Entries { get; } = [];

    /// <summary>Reads a list.</summary>
    /// <exception cref="FormatException">A pattern stands before the first section.</exception>
    public static ListFile Parse(string name, string text)
    {
        var file = new ListFile(name);
        var section = "";
        var line = 0;
        foreach (var raw in text.Split('\n'))
        {
            line++;
            var content = raw.Split('#', 2)[0].Trim();
            if (content.Length == 0)
            {
                continue;
            }

            if (content[0] == '[' && content[^1] == ']' && !content.AsSpan(1).Contains('['))
            {
                section = content[1..^1].Trim();
            }
            else if (content[0] == '$' && content.Split('=', 2) is [var set, var words])
            {
                file.Sets[set[1..].Trim()] = words.Trim();
            }
            else if (section.Length == 0)
            {
                throw new FormatException($"{name}, line {line}: a pattern needs a [section] above it");
            }
            else
            {
                file.Entries.Add((section, content, line));
            }
        }

        return file;
    }
}
