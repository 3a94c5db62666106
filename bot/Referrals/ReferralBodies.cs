using System.Text.Json;
using HateResponse.Dialogs.Engine;
using HateResponse.Dialogs.Report;

namespace HateResponse.Bot.Referrals;

/// <summary>Body of <c>POST /v1/reports</c>.</summary>
/// <param name="Tenant">Tenant id.</param>
/// <param name="ConversationId">To which events are told.</param>
/// <param name="Version">1 for the first hand-over.</param>
/// <param name="Report">The report, in the form of the report schema.</param>
/// <param name="Contacts">Ways to reach the person.</param>
/// <param name="Added">Answers to the tenant's own questions; empty for none.</param>
internal sealed record ReportBody(
    string Tenant,
    Guid ConversationId,
    int Version,
    JsonElement Report,
    IReadOnlyList<Contact> Contacts,
    IReadOnlyList<AddedAnswer> Added);

/// <summary>Body of <c>POST /v1/alerts</c>.</summary>
/// <param name="AlertId">Id of the alert.</param>
/// <param name="Tenant">Tenant id.</param>
/// <param name="ConversationId">To which it belongs.</param>
/// <param name="Kind"><c>danger</c>, <c>human_asked</c>, <c>message_set_aside</c> or <c>reply_lost</c>.</param>
/// <param name="Flags">Codes of <c>safety.flag</c>; empty for other kinds than danger.</param>
/// <param name="Language">BCP 47 language of the person, null when not known yet.</param>
/// <param name="RaisedAt">UTC instant.</param>
/// <param name="Test">Whether a member of staff tries the line: then nobody is told.</param>
internal sealed record AlertBody(
    Guid AlertId,
    string Tenant,
    Guid ConversationId,
    string Kind,
    IReadOnlyList<string> Flags,
    string? Language,
    DateTimeOffset RaisedAt,
    bool Test);

/// <summary>Body of <c>POST /v1/reports/{id}/consents</c>.</summary>
/// <param name="Consent">In the form of the report schema.</param>
internal sealed record ConsentBody(JsonElement Consent);

/// <summary>Body of <c>POST /v1/reports/{id}/withdrawals</c>.</summary>
/// <param name="Scope">Code of <c>consent.scope</c>.</param>
/// <param name="At">UTC instant of the person's word.</param>
internal sealed record WithdrawalBody(string Scope, DateTimeOffset At);

/// <summary>Body of <c>POST /v1/help</c>: nothing of it is kept there.</summary>
/// <param name="Tenant">Tenant id.</param>
/// <param name="Needs">Codes of needs, most wanted first.</param>
/// <param name="Motivations">Codes of <c>bias.motivations</c>.</param>
/// <param name="Language">BCP 47 language of the person.</param>
/// <param name="Zip">Five digits, null when unknown.</param>
/// <param name="City">City, null when unknown.</param>
/// <param name="State">State, two letters, null when unknown.</param>
/// <param name="CountyFips">County, five digits, null when unknown.</param>
internal sealed record HelpBody(
    string Tenant,
    IReadOnlyList<string> Needs,
    IReadOnlyList<string> Motivations,
    string Language,
    string? Zip,
    string? City,
    string? State,
    string? CountyFips)
{
    /// <summary>What somebody needs, asked for a line.</summary>
    public static HelpBody Of(string tenant, HelpWish wish) => new(
        tenant, wish.Needs, wish.Motivations, wish.Language, wish.Zip, wish.City, wish.State, wish.CountyFips);
}

/// <summary>Body of <c>POST /v1/reports/{id}/referrals</c>.</summary>
/// <param name="ReferralId">Id of the referral.</param>
/// <param name="ServiceId">Chosen service.</param>
/// <param name="Consent">In the form of the report schema.</param>
internal sealed record ReferralBody(Guid ReferralId, Guid ServiceId, JsonElement Consent);

/// <summary>Answer to <c>POST /v1/reports/{id}/matches</c>.</summary>
/// <param name="Matches">One to three, best first.</param>
internal sealed record MatchesAnswer(IReadOnlyList<MatchOffer> Matches);

/// <summary>Answer to <c>GET /v1/reports/{id}/readers</c>.</summary>
/// <param name="Readers">One for each organization, and one for the line's own staff; empty when nobody opened it.</param>
internal sealed record ReadersAnswer(IReadOnlyList<HateResponse.Dialogs.Engine.ReportReader> Readers);

/// <summary>Answer to <c>POST /v1/reports/{id}/referrals</c>.</summary>
/// <param name="ReferralId">The referral.</param>
/// <param name="Status">Code of <c>referral.status</c>.</param>
/// <param name="OrganizationName">Who holds it.</param>
/// <param name="ContactBy">By when they should be in touch, null when unknown.</param>
internal sealed record ReferralAnswer(Guid ReferralId, string Status, string OrganizationName, DateTimeOffset? ContactBy);

/// <summary>Body of <c>POST /referrals/events</c>.</summary>
/// <param name="EventId">Taken once.</param>
/// <param name="ConversationId">Whom it concerns.</param>
/// <param name="Sequence">1, 2, 3 … of the conversation.</param>
/// <param name="Type"><c>referral.changed</c>, <c>consent.expired</c> or <c>report.erased</c>.</param>
/// <param name="At">UTC instant.</param>
/// <param name="Data">What happened, by its type.</param>
internal sealed record ReferralEvent(
    Guid EventId, Guid ConversationId, long Sequence, string Type, DateTimeOffset At, JsonElement Data);

/// <summary>What became of a referral.</summary>
/// <param name="ReferralId">The referral.</param>
/// <param name="Status">Code of <c>referral.status</c>.</param>
/// <param name="OrganizationName">Who holds it.</param>
/// <param name="Reason">Code of <c>referral.reason</c>, null where the status needs none.</param>
/// <param name="ContactBy">By when they should be in touch, null when unknown.</param>
internal sealed record ReferralChange(
    Guid ReferralId, string Status, string OrganizationName, string? Reason, DateTimeOffset? ContactBy);

/// <summary>A consent that ended by its own date.</summary>
/// <param name="ReportId">The report.</param>
/// <param name="Scope">Code of <c>consent.scope</c>.</param>
/// <param name="OrganizationName">Who had it, null where the scope has no recipient.</param>
internal sealed record ConsentEnd(Guid ReportId, string Scope, string? OrganizationName);

/// <summary>A report that was erased.</summary>
/// <param name="ReportId">The report.</param>
internal sealed record ReportEnd(Guid ReportId);
