namespace HateResponse.Dialogs.Recognizers.Lexicon;

/// <summary>All word lists of all languages, read once from the assembly. A language is a folder of files.</summary>
internal sealed class WordLists
{
    private const string Prefix = "words/";

    private WordLists()
    {
        Danger = new(Vocabulary);
        var names = typeof(WordLists).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        foreach (var language in names.GroupBy(n => n[Prefix.Length..].Split('/')[0], n => n.Split('/')[^1]))
        {
            var bit = 1UL << Languages.Count;
            Languages.Add(new LanguageWords(language.Key, bit, Vocabulary, Danger, language));
        }

        Vocabulary.Freeze();
        Danger.Freeze();
        foreach (var language in Languages)
        {
            language.Freeze();
        }
    }

    /// <summary>The lists, read at first use.</summary>
    public static WordLists Shared { get; } = new();

    /// <summary>Words of all languages.</summary>
    public Vocabulary Vocabulary { get; } = new();

    /// <summary>Danger in all languages at once, because every message is checked in all of them.</summary>
    public RuleBook Danger { get; }

    /// <summary>Languages in the order of their codes.</summary>
    public List<LanguageWords> Languages { get; } = [];

    /// <summary>Words of a language; English for one that has none.</summary>
    public LanguageWords Of(string? language)
    {
        LanguageWords? english = null;
        foreach (var words in Languages)
        {
            if (words.Code == language)
            {
                return words;
            }

            english = words.Code == "en" ? words : english;
        }

        return english ?? throw new InvalidOperationException("the English word lists are missing");
    }

    /// <summary>Text of an embedded list.</summary>
    public static string Read(string resource)
    {
        using var stream = typeof(WordLists).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"{resource} is not embedded");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
