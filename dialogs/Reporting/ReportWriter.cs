using HateResponse.Dialogs.Engine;
using HateResponse.Dialogs.Questions;
using HateResponse.Dialogs.Report;

namespace HateResponse.Dialogs.Reporting;

/// <summary>From answers to the report that they are.</summary>
internal static class ReportWriter
{
    private const int MaxNameChars = 100;
    private const int MaxAnswerChars = 1_000;

    /// <summary>Writes the report of a conversation that was handed over.</summary>
    public static IncidentReport Write(TurnDraft draft)
    {
        var answers = draft.Answers;
        var submitted = draft.State.Report!; // handed over means that there is one
        return new IncidentReport
        {
            Id = submitted.Id,
            Channel = draft.Context.ChannelCode,
            Language = draft.Language,
            CreatedAt = draft.State.StartedAt ?? submitted.At,
            SubmittedAt = submitted.At,
            UpdatedAt = draft.Now,
            Jurisdiction = draft.Context.Tenant.Id,
            Test = draft.Context.IsTest ? true : null,
            Safety = Safety(draft),
            Reporter = Reporter(answers),
            Victims = answers.Code(ReportQuestions.Victim) is { } victim ? [new VictimPart(victim, answers.Is(ReportQuestions.Role, "victim") ? true : null)] : null,
            Incident = IncidentWriter.Incident(draft),
            Bias = IncidentWriter.Bias(draft),
            Offenders = IncidentWriter.Offenders(answers),
            Harm = IncidentWriter.Harm(answers),
            Evidence = IncidentWriter.Evidence(answers, submitted.Id),
            Police = Police(answers),
            Access = PersonWriter.Access(answers),
            Needs = answers.Codes(ReportQuestions.Needs) is { } needs ? [.. needs.Select(code => new NeedPart(code))] : null,
            Contact = PersonWriter.Contact(draft),
            Consents = PersonWriter.Consents(draft, submitted.At),
            Demographics = PersonWriter.Demographics(answers),
        };
    }

    /// <summary>Answers to the questions that the tenant added.</summary>
    public static IReadOnlyList<AddedAnswer> Added(TurnDraft draft) =>
    [
        .. draft.Context.Tenant.Questions.Added
            .Where(added => draft.Answers[added.Id] is { Skipped: false })
            .Select(added => new AddedAnswer(
                added.Id, draft.Answers.Codes(added.Id) ?? [], draft.Answers.Words(added.Id, MaxAnswerChars))),
    ];

    private static SafetyPart Safety(TurnDraft draft) => new(
        draft.Answers.Code(ReportQuestions.Safe) switch
        {
            "yes" => "no",
            "no" => "yes",
            "unsure" => "unsure",
            _ => "not_answered",
        },
        [
            .. draft.State.Flags.Select(flag => new SafetyFlag(
                flag.Code, flag.RuleId is null ? "person" : "rule", flag.RuleId, flag.At)),
        ],
        draft.Answers.Code(ReportQuestions.Pattern),
        draft.State.Discreet ? true : null);

    private static ReporterPart Reporter(Answers answers) => new(
        answers.Code(ReportQuestions.Role) ?? "victim",
        Anonymous: answers.Words(ReportQuestions.Name, MaxNameChars) is null,
        answers.Code(ReportQuestions.Age),
        answers.Code(ReportQuestions.Permission) ?? (answers.Is(ReportQuestions.Role, "on_behalf") ? "cannot_ask" : null),
        answers.Words(ReportQuestions.Organization, MaxNameChars));

    private static PolicePart? Police(Answers answers)
    {
        var part = new PolicePart(
            answers.Code(ReportQuestions.Police),
            answers.Words(ReportQuestions.PoliceNumber, MaxNameChars),
            answers.Code(ReportQuestions.PoliceWant),
            answers.Codes(ReportQuestions.PoliceWhyNot));
        return part is { Reported: null, ReportNumber: null, Want: null, WhyNot: null } ? null : part;
    }
}
