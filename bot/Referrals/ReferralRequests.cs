using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using HateResponse.Bot.Conversations;
using HateResponse.Bot.Tenants;
using HateResponse.Dialogs.Engine;
using HateResponse.Dialogs.Report;
using HateResponse.Storage;

namespace HateResponse.Bot.Referrals;

/// <summary>From what a turn wants of the referral API to what is posted there.</summary>
internal sealed class ReferralRequests(Addresses addresses, TenantDirectory tenants, TimeProvider clock)
{
    /// <summary>The dialog's word for the address that the person writes from, which it does not know.</summary>
    private const string OwnAddress = "channel";

    /// <summary>The request that an effect is.</summary>
    /// <param name="session">The write.</param>
    /// <param name="conversation">Whose effect it is.</param>
    /// <param name="effect">Any effect that is asked of the API.</param>
    public ReferralRequest For(WriteSession session, Conversation conversation, TurnEffect effect) => effect switch
    {
        TurnEffect.SubmitReport submit => Report(session, conversation, submit),
        TurnEffect.AlertStaff alert => Alert(conversation, alert.AlertId, "danger", alert.Flags, alert.Language),
        TurnEffect.RequestHandoff asked => Alert(conversation, asked.RequestId, "human_asked", [], asked.Language),
        TurnEffect.AskHelp ask => new(
            RequestKinds.Help,
            "/v1/help",
            Json(HelpBody.Of(tenants.ByLine(conversation.Line).Id, ask.Wish), ReferralJson.Default.HelpBody)),
        _ => ReportAsks.For(effect) ?? throw new UnreachableException(),
    };

    /// <summary>Tells staff that a message waits for them, because the line could not read it.</summary>
    public ReferralRequest MessageSetAside(Conversation conversation, DateTimeOffset now) =>
        Alert(conversation, Guid.CreateVersion7(now), "message_set_aside", [], conversation.State.Language);

    /// <summary>Tells staff that the person may not have got a reply.</summary>
    public ReferralRequest ReplyLost(Conversation conversation, DateTimeOffset now) =>
        Alert(conversation, Guid.CreateVersion7(now), "reply_lost", [], conversation.State.Language);

    private static JsonElement Json<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.SerializeToElement(value, type);

    private ReferralRequest Report(WriteSession session, Conversation conversation, TurnEffect.SubmitReport submit)
    {
        var contacts = submit.Contacts
            .Select(contact => contact.Value == OwnAddress
                ? contact with { Value = WithoutChannel(addresses.Open(session, conversation)) }
                : contact)
            .ToList();
        var body = new ReportBody(
            tenants.ByLine(conversation.Line).Id,
            conversation.Id,
            submit.Version,
            Json(submit.Report, IncidentReportJson.Default.IncidentReport),
            contacts,
            submit.Added);
        return new(RequestKinds.Report, "/v1/reports", Json(body, ReferralJson.Default.ReportBody));
    }

    /// <summary>A number as people dial it: the report says by which channel, and <c>whatsapp:</c> is the provider's spelling.</summary>
    private static string WithoutChannel(string address) => address[(address.IndexOf(':', StringComparison.Ordinal) + 1)..];

    private ReferralRequest Alert(
        Conversation conversation, Guid id, string kind, IReadOnlyList<string> flags, string? language)
    {
        var body = new AlertBody(
            id,
            tenants.ByLine(conversation.Line).Id,
            conversation.Id,
            kind,
            flags,
            language,
            clock.GetUtcNow(),
            conversation.IsTest);
        return new(RequestKinds.Alert, "/v1/alerts", Json(body, ReferralJson.Default.AlertBody));
    }
}
