using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace HateResponse.Bot.Simulator.Provider;

/// <summary>The provider's contents, in memory: definitions with variables, and what they come to with the words of a message.</summary>
internal sealed partial class SimulatedContents
{
    private const string QuickReply = "twilio/quick-reply";
    private const string ListPicker = "twilio/list-picker";
    private readonly ConcurrentDictionary<string, JsonElement> _types = new(StringComparer.Ordinal);

    /// <summary>Keeps a definition; null where it has nothing that WhatsApp shows as a menu.</summary>
    /// <param name="definition">Body of the request.</param>
    /// <returns>Its id.</returns>
    public string? Add(JsonElement definition)
    {
        if (definition.ValueKind != JsonValueKind.Object || !definition.TryGetProperty("types", out var types) ||
            !(types.TryGetProperty(QuickReply, out _) || types.TryGetProperty(ListPicker, out _)))
        {
            return null;
        }

        var sid = "HX" + RandomNumberGenerator.GetHexString(32, lowercase: true);
        _types[sid] = types.Clone();
        return sid;
    }

    /// <summary>A message made of a content; null where there is no such content, or its variables are none.</summary>
    /// <param name="sid">The content.</param>
    /// <param name="variables">JSON object of the words.</param>
    public (string Body, PhoneMenu Menu)? Render(string sid, string variables)
    {
        if (!_types.TryGetValue(sid, out var types) || Words(variables) is not { } words)
        {
            return null;
        }

        var isList = types.TryGetProperty(ListPicker, out var menu);
        menu = isList ? menu : types.GetProperty(QuickReply);
        var options = menu.GetProperty(isList ? "items" : "actions").EnumerateArray().Select(option => new PhoneOption(
            Fill(option, isList ? "item" : "title", words)!,
            Fill(option, "description", words),
            Fill(option, "id", words)!));
        return (Fill(menu, "body", words)!, new PhoneMenu(Fill(menu, "button", words), [.. options]));
    }

    private static Dictionary<string, string>? Words(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, SimulatorJson.Default.DictionaryStringString);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Fill(JsonElement of, string field, Dictionary<string, string> words) =>
        of.TryGetProperty(field, out var text)
            ? Variable().Replace(text.GetString() ?? "", match => words.GetValueOrDefault(match.Groups[1].Value, ""))
            : null;

    [GeneratedRegex(@"\{\{(\w{1,16})\}\}", RegexOptions.None, 100)]
    private static partial Regex Variable();
}
