using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using HateResponse.Bot.Channels.DirectLine.Access;
using HateResponse.Bot.Conversations;
using HateResponse.Dialogs.Activities;

namespace HateResponse.Bot.Channels.DirectLine.Log;

/// <summary>A row of the transcript as a client gets it.</summary>
internal static class WireActivity
{
    /// <summary>Id of an activity: the conversation and seven digits that grow in the order of the stream.</summary>
    public static string Id(WebConversation conversation, long n) =>
        string.Create(CultureInfo.InvariantCulture, $"{conversation.Id}|{n:D7}");

    /// <summary>
    /// The activity. What a client sent along (<c>channelData</c>) goes back untouched.
    /// </summary>
    /// <param name="conversation">Which.</param>
    /// <param name="n">Number in its log.</param>
    /// <param name="kind">One of <see cref="TranscriptKinds"/>.</param>
    /// <param name="at">Milliseconds since 1970, never less than before.</param>
    /// <param name="activity">As it was kept.</param>
    public static JsonObject Of(WebConversation conversation, long n, string kind, long at, Activity activity)
    {
        var isUser = kind == TranscriptKinds.In;
        var json = JsonSerializer.SerializeToNode(
            activity with
            {
                Id = Id(conversation, n),
                Timestamp = null,
                ChannelId = ChannelIds.DirectLine,
                Conversation = new ConversationAccount(conversation.Id),
                From = isUser ? activity.From : new ChannelAccount(conversation.Tenant.Id, conversation.Tenant.LineName),
            },
            ActivityJson.Default.Activity)!.AsObject(); // a record is an object
        json["timestamp"] = DateTimeOffset.FromUnixTimeMilliseconds(at)
            .ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        json["from"]?.AsObject().Add("role", isUser ? "user" : "bot");
        if (!isUser)
        {
            json["textFormat"] = "plain";
            if (activity.SuggestedActions is { } offered)
            {
                json["suggestedActions"]!["actions"] = new JsonArray([.. offered.Actions.Select(Button)]);
            }
        }

        return json;
    }

    /// <summary>
    /// Choosing it says its title, so that the person reads their own answer, and carries which answer to which question that is;
    /// <c>openUrl</c> says nothing, and is a page of ours (<c>record</c>) that takes the token in a form.
    /// </summary>
    private static JsonObject Button(CardAction action) => action.Type == "openUrl" ? Opening(action) : new()
    {
        ["type"] = "messageBack",
        ["title"] = action.Title,
        ["text"] = action.Title,
        ["displayText"] = action.Title,
        ["value"] = action.Value,
    };

    private static JsonObject Opening(CardAction action) => new()
    {
        ["type"] = action.Type,
        ["title"] = action.Title,
        ["value"] = action.Value,
    };
}
