using System.Text.Json;
using HateResponse.Dialogs.Activities;
using HateResponse.Dialogs.Languages;

namespace HateResponse.Bot.Channels.Twilio.WhatsApp;

/// <summary>
/// A message with answers to tap. Limits are WhatsApp's, counted in UTF-16 units, since it does not say in which unit it counts.
/// </summary>
/// <param name="Shape">What it takes of a content.</param>
/// <param name="Variables">Its words, by the variables of the shape.</param>
internal sealed record Menu(MenuShape Shape, IReadOnlyDictionary<string, string> Variables)
{
    private const int MaxBodyChars = 1_024;
    private const int MaxButtons = 3;
    private const int MaxButtonChars = 20;
    private const int MaxRows = 10;
    private const int MaxRowChars = 24;
    private const int MaxSmallPrintChars = 72;
    private const int MaxPayloadChars = 200;

    /// <summary>Text of the button that opens a list.</summary>
    private const string OpenKey = "list.open";

    /// <summary>The menu that a message can be shown as; null where only numbered text can say it.</summary>
    public static Menu? Of(Activity message)
    {
        var body = message.Text?.Trim() ?? "";
        if (message.SuggestedActions is not { Actions: { Count: > 0 } options } || body.Length is 0 or > MaxBodyChars ||
            Kind(options) is not { } kind)
        {
            return null;
        }

        var variables = new Dictionary<string, string>(StringComparer.Ordinal) { [MenuShape.Body] = body };
        if (kind != MenuKind.QuickReply)
        {
            variables[MenuShape.Opener] = Texts.In(message.Locale).Of(OpenKey);
        }

        for (var i = 0; i < options.Count; i++)
        {
            variables[MenuShape.Label(i)] = options[i].Title;
            variables[MenuShape.Payload(i)] = options[i].Value;
        }

        return new Menu(new MenuShape(kind, options.Count), variables);
    }

    /// <summary>The words as the provider takes them.</summary>
    public string ToJson() => JsonSerializer.Serialize(Variables, WhatsAppJson.Plain.IReadOnlyDictionaryStringString);

    private static MenuKind? Kind(IReadOnlyList<CardAction> options)
    {
        if (options.Count > MaxRows || options.Any(option => option.Value.Length is 0 or > MaxPayloadChars) ||
            options.DistinctBy(option => option.Title).Count() < options.Count)
        {
            return null;
        }

        return options.Min(option => option.Title.Length) == 0
            ? null
            : options.Max(option => option.Title.Length) switch
            {
                <= MaxButtonChars when options.Count <= MaxButtons => MenuKind.QuickReply,
                <= MaxRowChars => MenuKind.ListPicker,
                <= MaxSmallPrintChars => MenuKind.NumberedList,
                _ => null,
            };
    }
}
