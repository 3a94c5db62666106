using System.Collections.Frozen;
using System.Reflection;
using HateResponse.Dialogs.Languages;

namespace HateResponse.Bot.WebChat;

/// <summary>The words of the page itself in one language; what the line says there comes from the dialog.</summary>
internal sealed class PageTexts
{
    private const string Folder = "WebChat.Texts.";

    private static readonly FrozenDictionary<string, PageTexts> ByLanguage = Load();

    private readonly Dictionary<string, string> _texts;

    private PageTexts(string language, Dictionary<string, string> texts) => (Language, _texts) = (language, texts);

    /// <summary>Languages that the page and the line both speak: BCP 47, English first.</summary>
    public static IReadOnlyList<PageTexts> Offered { get; } =
        [.. Dialogs.Languages.Texts.Languages.Where(ByLanguage.ContainsKey).Select(language => ByLanguage[language])];

    /// <summary>Languages that there are words in, whether or not the line speaks them.</summary>
    public static IReadOnlyList<PageTexts> All { get; } = [.. ByLanguage.Values];

    /// <summary>BCP 47 language.</summary>
    public string Language { get; }

    /// <summary>Keys of the texts.</summary>
    public IEnumerable<string> Keys => _texts.Keys;

    /// <summary>A text as it stands.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public string this[string key] => _texts[key];

    /// <summary>All of them, as the page's script reads them.</summary>
    public Dictionary<string, string> ForTheScript() => new(_texts, StringComparer.Ordinal);

    /// <summary>Words of a language that is offered; English otherwise.</summary>
    public static PageTexts In(string? language) =>
        Offered.FirstOrDefault(texts => texts.Language == language) ?? ByLanguage[Dialogs.Languages.Texts.Fallback];

    private static FrozenDictionary<string, PageTexts> Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(name => Read(assembly, name))
            .ToFrozenDictionary(texts => texts.Language, StringComparer.Ordinal);
    }

    private static PageTexts Read(Assembly assembly, string resource)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!); // named by the assembly itself
        var texts = PoFile.Read(reader);
        texts.Remove("");
        return new PageTexts(resource[Folder.Length..].Split('.')[0], texts);
    }
}
