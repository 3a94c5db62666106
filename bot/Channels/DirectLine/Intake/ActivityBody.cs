using System.Text;
using System.Text.Json;
using HateResponse.Bot.Channels.DirectLine.Access;
using HateResponse.Dialogs.Activities;
using HateResponse.Storage.Hosting;

namespace HateResponse.Bot.Channels.DirectLine.Intake;

/// <summary>An activity as a client posts it, made one that can be believed: who and where it is from is ours to say.</summary>
internal static class ActivityBody
{
    /// <summary>Direct Line's own limit.</summary>
    private const int MaxChars = 256 * 1024;

    private const int MaxBytes = 1024 * 1024;

    private static readonly string[] OnlyOurs = ["serviceUrl", "callerId", "deliveryMode", "relatesTo"];

    /// <summary>Reads it; or the refusal.</summary>
    public static async Task<(Activity? Activity, IResult? Refusal)> ReadAsync(
        HttpRequest request, WebConversation conversation, CancellationToken cancel)
    {
        if (await RequestBytes.ReadAsync(request, MaxBytes, cancel) is not { } body || Encoding.UTF8.GetCharCount(body) > MaxChars)
        {
            return (null, DirectLineErrors.TooLarge());
        }

        try
        {
            return JsonSerializer.Deserialize(body, ActivityJson.Default.Activity) is { } activity
                ? Check(activity, conversation)
                : (null, DirectLineErrors.MissingProperty("An activity has a type."));
        }
        catch (JsonException)
        {
            return (null, DirectLineErrors.BadSyntax("The body is no activity: JSON with a type."));
        }
    }

    private static (Activity? Activity, IResult? Refusal) Check(Activity activity, WebConversation conversation)
    {
        if (activity.Attachments is { Count: > 0 })
        {
            return (null, DirectLineErrors.NoFiles());
        }

        if (conversation.UserId is null && !UserIds.MayBeChosen(activity.From?.Id))
        {
            return (null, DirectLineErrors.BadArgument("from.id is missing, or is of those that only a token gives (dl_)."));
        }

        foreach (var name in OnlyOurs)
        {
            activity.More?.Remove(name);
        }

        return (Believed(activity, conversation), null);
    }

    private static Activity Believed(Activity activity, WebConversation conversation) => activity with
    {
        Id = null,
        Timestamp = null,
        ChannelId = ChannelIds.DirectLine,
        Conversation = null,
        Recipient = null,
        From = new ChannelAccount(conversation.UserId ?? activity.From!.Id), // checked above
        Locale = PageLanguage.Of(activity.Locale),
        Text = activity.Text ?? (activity.Value is { ValueKind: JsonValueKind.String } value ? value.GetString() : null),
    };
}
