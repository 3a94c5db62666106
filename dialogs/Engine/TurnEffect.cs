using HateResponse.Dialogs.Report;

namespace HateResponse.Dialogs.Engine;

/// <summary>Something that a turn wants done outside. The set is closed: a new one is a new nested case.</summary>
public abstract record TurnEffect
{
    private TurnEffect()
    {
    }

    /// <summary>Hand the report to the referral API: the line's own staff keep it, nobody else gets it.</summary>
    /// <param name="Report">The report as computed from the answers.</param>
    /// <param name="Version">1 for the first hand-over, one more for each correction.</param>
    /// <param name="Contacts">Ways to reach the person that the report points to by <c>value_ref</c>.</param>
    /// <param name="Added">Answers to the tenant's own questions, which the report schema has no place for; empty for none.</param>
    public sealed record SubmitReport(
        IncidentReport Report, int Version, IReadOnlyList<Contact> Contacts, IReadOnlyList<AddedAnswer> Added) : TurnEffect;

    /// <summary>
    /// Tell the staff on call now. It may come before any consent, so it carries neither story nor place.
    /// </summary>
    /// <param name="AlertId">Id of the alert; the same alert is told once.</param>
    /// <param name="Flags">Codes of <c>safety.flag</c>, at least one.</param>
    /// <param name="Language">BCP 47 language of the person.</param>
    public sealed record AlertStaff(Guid AlertId, IReadOnlyList<string> Flags, string Language) : TurnEffect;

    /// <summary>The person asks for a human.</summary>
    /// <param name="RequestId">Id of the request; the same request is filed once.</param>
    /// <param name="Language">BCP 47 language of the person.</param>
    public sealed record RequestHandoff(Guid RequestId, string Language) : TurnEffect;

    /// <summary>Ask the referral API for organizations that can help.</summary>
    /// <param name="ReportId">Report that was submitted.</param>
    public sealed record AskMatches(Guid ReportId) : TurnEffect;

    /// <summary>The person chose an organization: open a referral to it, on the consent that the choice is.</summary>
    /// <param name="ReportId">Report to share.</param>
    /// <param name="ReferralId">Id of the new referral; the same referral is opened once.</param>
    /// <param name="ServiceId">Chosen service of the directory.</param>
    /// <param name="Consent">The consent that the choice gave.</param>
    public sealed record ChooseMatch(Guid ReportId, Guid ReferralId, Guid ServiceId, Consent Consent) : TurnEffect;

    /// <summary>Keep a consent (or a refusal) with the report.</summary>
    /// <param name="ReportId">Report it belongs to.</param>
    /// <param name="Consent">What was granted or refused.</param>
    public sealed record RecordConsent(Guid ReportId, Consent Consent) : TurnEffect;

    /// <summary>Take a consent back wherever it reached: who got the report on it loses it.</summary>
    /// <param name="ReportId">Report it belongs to.</param>
    /// <param name="Scope">Code of <c>consent.scope</c>; every recipient of that scope is meant.</param>
    /// <param name="At">UTC instant of the person's word.</param>
    public sealed record WithdrawConsent(Guid ReportId, string Scope, DateTimeOffset At) : TurnEffect;

    /// <summary>
    /// Destroy all that was said in this conversation and all that came of it. What this turn says is still told; what is left is
    /// the state after it, and a tombstone.
    /// </summary>
    /// <param name="ReportId">Report that was handed over, null for none.</param>
    /// <param name="Reason">Why: a name of <see cref="EraseReasons"/>.</param>
    public sealed record EraseAll(Guid? ReportId, string Reason) : TurnEffect;

    /// <summary>Ask the referral API who opened the report.</summary>
    /// <param name="ReportId">Report that was submitted.</param>
    public sealed record AskReaders(Guid ReportId) : TurnEffect;

    /// <summary>Ask the referral API who can help, without a report and without anything being kept there.</summary>
    /// <param name="Wish">What is needed, and where.</param>
    public sealed record AskHelp(HelpWish Wish) : TurnEffect;

    /// <summary>Let a code confirm the report that somebody made for another person; it opens nothing.</summary>
    /// <param name="ReportId">Report that was submitted.</param>
    /// <param name="Code">The context's fresh code: 16 digits.</param>
    public sealed record IssueConfirmationCode(Guid ReportId, string Code) : TurnEffect;

    /// <summary>The person whom a report is about says whether it may be used. It is told to the conversation that made it.</summary>
    /// <param name="ReportId">Report, as the code named it.</param>
    /// <param name="Granted">Whether it may.</param>
    public sealed record AnswerConfirmation(Guid ReportId, bool Granted) : TurnEffect;

    /// <summary>Let a code open this conversation, and no former one any more.</summary>
    /// <param name="Code">The context's fresh code: 16 digits.</param>
    public sealed record IssueReturnCode(string Code) : TurnEffect;

    /// <summary>Wake the conversation up; a timer of the same name is replaced.</summary>
    /// <param name="Name">One of <see cref="TimerNames"/>.</param>
    /// <param name="DueAt">UTC instant.</param>
    public sealed record SetTimer(string Name, DateTimeOffset DueAt) : TurnEffect;

    /// <summary>Forget the timers of these names.</summary>
    /// <param name="Names">Some of <see cref="TimerNames"/>.</param>
    public sealed record CancelTimers(IReadOnlyList<string> Names) : TurnEffect;
}
