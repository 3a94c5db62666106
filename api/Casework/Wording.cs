using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace HateResponse.Api.Casework;

/// <summary>What the console says: <c>Words/en.json</c>.</summary>
internal static class Wording
{
    private static readonly Dictionary<string, string> Texts = Read();

    /// <summary>A text.</summary>
    /// <param name="key">Its key in the file.</param>
    /// <param name="values">What stands for <c>{0}</c>, <c>{1}</c> …</param>
    /// <exception cref="KeyNotFoundException">The file has no such key.</exception>
    public static string Of(string key, params ReadOnlySpan<object?> values) =>
        values.IsEmpty ? Texts[key] : string.Format(CultureInfo.InvariantCulture, Texts[key], values);

    /// <summary>The label of a code; the code itself when it is newer than this file.</summary>
    /// <param name="set">Which list of codes, as the file calls it.</param>
    /// <param name="code">The code.</param>
    public static string Code(string set, string code) => Texts.GetValueOrDefault($"{set}.{code}", code);

    /// <summary>English name of a language; the tag itself when it is no known one.</summary>
    /// <param name="tag">BCP 47.</param>
    public static string Language(string tag)
    {
        try
        {
            return CultureInfo.GetCultureInfo(tag, predefinedOnly: true).EnglishName;
        }
        catch (CultureNotFoundException)
        {
            return tag;
        }
    }

    private static Dictionary<string, string> Read()
    {
        using var file = Assembly.GetExecutingAssembly().GetManifestResourceStream(typeof(Wording), "Words.en.json")!; // embedded
        using var json = JsonDocument.Parse(file);
        return json.RootElement.EnumerateObject().ToDictionary(
            text => text.Name, text => text.Value.GetString()!, StringComparer.Ordinal); // every value is a text
    }
}
