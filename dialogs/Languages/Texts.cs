using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Reflection;
using System.Text;
using HateResponse.Dialogs.Recognizers;

namespace HateResponse.Dialogs.Languages;

/// <summary>All that the line says in one language. A text that a language lacks is said in English.</summary>
public sealed class Texts
{
    /// <summary>The language that has every text.</summary>
    public const string Fallback = "en";

    /// <summary>Stand first in a menu.</summary>
    private static readonly string[] MostAsked = [Fallback, "es"];

    private const string VersionHeader = "X-Text-Version:";
    private const string DirectionHeader = "X-Direction:";

    private static readonly FrozenDictionary<string, Texts> ByLanguage = Load();

    private readonly FrozenDictionary<string, string> _texts;

    /// <summary>Options of questions as these texts name them, made when they are first asked for.</summary>
    internal ConcurrentDictionary<(string Question, string Code), ChoiceOption> Options { get; } = [];

    private Texts(Texts texts, IEnumerable<KeyValuePair<string, string>> others)
    {
        (Language, Version, IsRightToLeft) = (texts.Language, texts.Version, texts.IsRightToLeft);
        var all = texts._texts.ToDictionary(StringComparer.Ordinal);
        foreach (var (key, text) in others)
        {
            all[key] = Placed(text);
        }

        _texts = all.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private Texts(string language, Dictionary<string, string> texts)
    {
        Language = language;
        var header = texts.GetValueOrDefault("") ?? "";
        Version = Header(header, VersionHeader) is { } version
            ? version + "-" + language
            : throw new FormatException($"{language}.po has no {VersionHeader} in its header.");
        IsRightToLeft = Header(header, DirectionHeader) == "rtl";
        texts.Remove("");
        _texts = texts.ToFrozenDictionary(text => text.Key, text => Placed(text.Value), StringComparer.Ordinal);
    }

    /// <summary>Languages that there are texts in: BCP 47, those that most people ask for first.</summary>
    public static IReadOnlyList<string> Languages { get; } =
        [.. MostAsked.Concat(ByLanguage.Keys.Order(StringComparer.Ordinal)).Distinct()];

    /// <summary>BCP 47 language of these texts.</summary>
    public string Language { get; }

    /// <summary>Version of the wording, kept with each consent, for example <c>2026-11-es</c>.</summary>
    public string Version { get; }

    /// <summary>Whether it is written from the right.</summary>
    public bool IsRightToLeft { get; }

    /// <summary>Keys of the texts that this language has of its own.</summary>
    public IEnumerable<string> Keys => _texts.Keys;

    /// <summary>Texts of a language; English where the language is unknown or not known yet.</summary>
    public static Texts In(string? language) =>
        language is not null && ByLanguage.TryGetValue(language, out var texts) ? texts : ByLanguage[Fallback];

    /// <summary>The same with other texts in the place of some, or beside them.</summary>
    public Texts With(IEnumerable<KeyValuePair<string, string>> others) => new(this, others);

    /// <summary>Whether there is such a text.</summary>
    public bool Has(string key) => Find(key) is not null;

    /// <summary>A text as it stands.</summary>
    /// <exception cref="KeyNotFoundException">No language has it: a key is wrong.</exception>
    public string Of(string key) => Find(key) ?? throw new KeyNotFoundException($"No text '{key}'.");

    /// <summary>A text with its placeholders filled.</summary>
    /// <param name="key">Key of the text.</param>
    /// <param name="values">Values of its <c>{placeholders}</c>; one that is not given stays as it is.</param>
    /// <exception cref="KeyNotFoundException">No language has the text.</exception>
    public string Of(string key, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var text = Of(key);
        if (values.IsEmpty || !text.Contains('{', StringComparison.Ordinal))
        {
            return text;
        }

        var filled = new StringBuilder(text);
        foreach (var (name, value) in values)
        {
            filled.Replace("{" + name + "}", value);
        }

        return Placed(filled.ToString());
    }

    /// <summary>What somebody else wrote, such as a telephone number, so that it stands rightly in these texts.</summary>
    public string Placed(string value) => IsRightToLeft ? RightToLeft.Guard(value) : value;

    private static string? Header(string header, string name) =>
        header.Split('\n').FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal))?[name.Length..].Trim();

    private string? Find(string key) =>
        _texts.TryGetValue(key, out var text) || ByLanguage[Fallback]._texts.TryGetValue(key, out text) ? text : null;

    private static FrozenDictionary<string, Texts> Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".po", StringComparison.Ordinal))
            .Select(name => Read(assembly, name))
            .ToFrozenDictionary(texts => texts.Language, StringComparer.Ordinal);
    }

    private static Texts Read(Assembly assembly, string resource)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!); // named by the assembly itself
        return new Texts(resource.Split('.')[^2], PoFile.Read(reader));
    }
}
