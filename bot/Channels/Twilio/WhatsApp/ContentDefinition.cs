using System.Text;
using static Twilio.Rest.Content.V1.ContentResource;

namespace HateResponse.Bot.Channels.Twilio.WhatsApp;

/// <summary>What is made at the provider for a shape (Twilio Content API v1): variables, and nothing that anybody reads.</summary>
internal static class ContentDefinition
{
    /// <summary>The request that makes it. Where its buttons cannot be shown, the provider falls back to numbered text.</summary>
    public static ContentCreateRequest Of(MenuShape shape)
    {
        var types = new Types.Builder().WithTwilioText(new TwilioText.Builder().WithBody(Numbered(shape)).Build());
        types = shape.Kind == MenuKind.QuickReply
            ? types.WithTwilioQuickReply(Buttons(shape))
            : types.WithTwilioListPicker(Rows(shape));
        return new ContentCreateRequest.Builder()
            .WithFriendlyName(shape.Name)
            .WithLanguage("en") // of the definition; the words come in any language
            .WithVariables(Samples(shape))
            .WithTypes(types.Build())
            .Build();
    }

    private static TwilioQuickReply Buttons(MenuShape shape) => new TwilioQuickReply.Builder()
        .WithBody(MenuShape.Place(MenuShape.Body))
        .WithActions([.. Options(shape).Select(i => new QuickReplyAction.Builder()
            .WithType(QuickReplyActionType.QuickReply)
            .WithTitle(MenuShape.Place(MenuShape.Label(i)))
            .WithId(MenuShape.Place(MenuShape.Payload(i)))
            .Build())])
        .Build();

    private static TwilioListPicker Rows(MenuShape shape) => new TwilioListPicker.Builder()
        .WithBody(MenuShape.Place(MenuShape.Body))
        .WithButton(MenuShape.Place(MenuShape.Opener))
        .WithItems([.. Options(shape).Select(i => Row(shape.Kind, i).WithId(MenuShape.Place(MenuShape.Payload(i))).Build())])
        .Build();

    private static ListItem.Builder Row(MenuKind kind, int option)
    {
        var label = MenuShape.Place(MenuShape.Label(option));
        return kind == MenuKind.NumberedList
            ? new ListItem.Builder().WithItem(MenuShape.Number(option + 1)).WithDescription(label)
            : new ListItem.Builder().WithItem(label);
    }

    private static string Numbered(MenuShape shape)
    {
        var text = new StringBuilder(MenuShape.Place(MenuShape.Body));
        foreach (var i in Options(shape))
        {
            text.Append('\n').Append(MenuShape.Number(i + 1)).Append(' ').Append(MenuShape.Place(MenuShape.Label(i)));
        }

        return text.ToString();
    }

    /// <summary>A value for each variable, as the provider wants it; a digit says nothing.</summary>
    private static Dictionary<string, string> Samples(MenuShape shape)
    {
        IEnumerable<string> variables = shape.Kind == MenuKind.QuickReply
            ? [MenuShape.Body]
            : [MenuShape.Body, MenuShape.Opener];
        return variables.Concat(Options(shape).SelectMany(i => new[] { MenuShape.Label(i), MenuShape.Payload(i) }))
            .ToDictionary(variable => variable, StringComparer.Ordinal);
    }

    private static IEnumerable<int> Options(MenuShape shape) => Enumerable.Range(0, shape.Options);
}
