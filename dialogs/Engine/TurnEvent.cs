using System.Text.Json;
using System.Text.Json.Serialization;
using HateResponse.Dialogs.Activities;

namespace HateResponse.Dialogs.Engine;

/// <summary>
/// Input beside messages. It travels as an event activity: <c>name</c> is the case's the discriminator below, <c>value</c> its
/// fields in camelCase. The set is closed.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "name")]
[JsonDerivedType(typeof(Arrived), "person.arrived")]
[JsonDerivedType(typeof(TimerFired), "timer.fired")]
[JsonDerivedType(typeof(ReportAccepted), "report.accepted")]
[JsonDerivedType(typeof(ReportRefused), "report.refused")]
[JsonDerivedType(typeof(MatchesOffered), "matches.offered")]
[JsonDerivedType(typeof(ReferralChanged), "referral.changed")]
[JsonDerivedType(typeof(CodeResolved), "code.resolved")]
[JsonDerivedType(typeof(CodeRefused), "code.refused")]
[JsonDerivedType(typeof(OptedOut), "opted.out")]
[JsonDerivedType(typeof(OptedIn), "opted.in")]
[JsonDerivedType(typeof(WindowClosed), "window.closed")]
[JsonDerivedType(typeof(ReadersListed), "readers.listed")]
[JsonDerivedType(typeof(HelpOffered), "help.offered")]
[JsonDerivedType(typeof(ConfirmationFound), "confirmation.found")]
[JsonDerivedType(typeof(ReportConfirmed), "report.confirmed")]
[JsonDerivedType(typeof(ConsentExpired), "consent.expired")]
[JsonDerivedType(typeof(Erased), "report.erased")]
public abstract record TurnEvent
{
    private TurnEvent()
    {
    }

    /// <summary>Somebody opened a page on which the line speaks first.</summary>
    /// <param name="Language">BCP 47 language of that page, null when it has none of ours.</param>
    public sealed record Arrived(string? Language) : TurnEvent;

    /// <summary>A timer that the conversation set came due.</summary>
    /// <param name="Timer">One of <see cref="TimerNames"/>.</param>
    public sealed record TimerFired(string Timer) : TurnEvent;

    /// <summary>The referral API keeps the report.</summary>
    /// <param name="ReportId">The report.</param>
    public sealed record ReportAccepted(Guid ReportId) : TurnEvent;

    /// <summary>The referral API will never take the report, or what was asked for it, as it is: the answers are kept.</summary>
    /// <param name="ReportId">The report.</param>
    public sealed record ReportRefused(Guid ReportId) : TurnEvent;

    /// <summary>Organizations that can help, best first; never empty.</summary>
    /// <param name="ReportId">The report.</param>
    /// <param name="Matches">One to three.</param>
    public sealed record MatchesOffered(Guid ReportId, IReadOnlyList<MatchOffer> Matches) : TurnEvent;

    /// <summary>A referral moved on.</summary>
    /// <param name="ReferralId">The referral.</param>
    /// <param name="Status">Code of <c>referral.status</c>.</param>
    /// <param name="OrganizationName">Organization that holds it.</param>
    /// <param name="Reason">Code of <c>referral.reason</c>, null where the status needs none.</param>
    /// <param name="ContactBy">UTC instant by which the organization should have been in touch, null when unknown.</param>
    public sealed record ReferralChanged(
        Guid ReferralId, string Status, string OrganizationName, string? Reason, DateTimeOffset? ContactBy) : TurnEvent;

    /// <summary>The person is back by a return code, perhaps at another address: they may read everything.</summary>
    public sealed record CodeResolved : TurnEvent;

    /// <summary>A code opened nothing: wrong, unknown, erased, or one too many. Which of these, nobody is told.</summary>
    public sealed record CodeRefused : TurnEvent;

    /// <summary>The provider stopped all messages to this address at the person's word.</summary>
    public sealed record OptedOut : TurnEvent;

    /// <summary>The person let messages come again at the provider.</summary>
    public sealed record OptedIn : TurnEvent;

    /// <summary>
    /// What was said could not be delivered: the channel lets the line write only for a while after the person wrote.
    /// </summary>
    public sealed record WindowClosed : TurnEvent;

    /// <summary>Who opened the report so far.</summary>
    /// <param name="ReportId">The report.</param>
    /// <param name="Readers">One line for each organization, and one for the line's own staff; empty when nobody did.</param>
    public sealed record ReadersListed(Guid ReportId, IReadOnlyList<ReportReader> Readers) : TurnEvent;

    /// <summary>Who can help somebody of whom nothing is kept.</summary>
    /// <param name="Matches">One to three, best first.</param>
    public sealed record HelpOffered(IReadOnlyList<MatchOffer> Matches) : TurnEvent;

    /// <summary>The person sent the code of a report that somebody made for them.</summary>
    /// <param name="ReportId">The report.</param>
    public sealed record ConfirmationFound(Guid ReportId) : TurnEvent;

    /// <summary>The person whom this conversation's report is about answered whether it may be used.</summary>
    /// <param name="ReportId">The report.</param>
    /// <param name="Granted">Whether it may.</param>
    public sealed record ReportConfirmed(Guid ReportId, bool Granted) : TurnEvent;

    /// <summary>A consent ended by its own date.</summary>
    /// <param name="ReportId">The report.</param>
    /// <param name="Scope">Code of <c>consent.scope</c>.</param>
    /// <param name="OrganizationName">Who had it, null where the scope has no recipient.</param>
    public sealed record ConsentExpired(Guid ReportId, string Scope, string? OrganizationName) : TurnEvent;

    /// <summary>The report is destroyed at the referral API, by its retention or by staff who were asked to.</summary>
    /// <param name="ReportId">The report.</param>
    public sealed record Erased(Guid ReportId) : TurnEvent;

    /// <summary>The event as an activity.</summary>
    public Activity ToActivity()
    {
        var json = JsonSerializer.SerializeToElement(this, TurnEventJson.Default.TurnEvent);
        return new Activity { Type = ActivityTypes.Event, Name = json.GetProperty("name").GetString(), Value = json };
    }

    /// <summary>Reads an event back from an activity; null when it is not one of ours.</summary>
    public static TurnEvent? From(Activity activity) =>
        activity is { Type: ActivityTypes.Event, Value: { ValueKind: JsonValueKind.Object } value }
            ? value.Deserialize(TurnEventJson.Default.TurnEvent)
            : null;
}
