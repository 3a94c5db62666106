using HateResponse.Dialogs.Engine;
using HateResponse.Dialogs.Questions;
using HateResponse.Dialogs.Report;

namespace HateResponse.Dialogs.Reporting;

/// <summary>The parts of a report that tell of the person: how to reach them, what they need, and what they allowed.</summary>
internal static class PersonWriter
{
    private const int MaxNameChars = 100;
    private const string ContactRef = "contact:1";

    /// <summary>Stands for the address that the person writes from, which the dialog does not know.</summary>
    private const string OwnAddress = "channel";

    /// <summary>What is asked one by one, and the scope that each answer is a consent or a refusal of.</summary>
    private static readonly (string Question, string Scope)[] Asked =
    [
        (ReportQuestions.ShareStats, "share_public_stats"), (ReportQuestions.ShareCity, "share_city_deidentified"),
        (ReportQuestions.ShareResearch, "share_research"), (ReportQuestions.SharePolice, "share_police"),
        (ReportQuestions.Demographics, "record_demographics"),
    ];

    /// <summary>The values that the report points to; empty when the person wants no contact.</summary>
    public static IReadOnlyList<Contact> Contacts(Answers answers) => answers[ReportQuestions.Contact] switch
    {
        { Contact: { } given } => [new Contact(ContactRef, given.Value)],
        { } answer when answer.Is("here") || answer.Is("call") => [new Contact(ContactRef, OwnAddress)],
        _ => [],
    };

    /// <summary>Whether and how the person may be reached.</summary>
    public static ContactPart Contact(TurnDraft draft)
    {
        var answers = draft.Answers;
        var name = answers.Words(ReportQuestions.Name, MaxNameChars);
        return answers[ReportQuestions.Contact] switch
        {
            { Contact: { } given } => new ContactPart(true, [Way(answers, given.Method, ContactRef)], name),
            { } answer when answer.Is("here") => new ContactPart(true, [Way(answers, draft.Context.ChannelCode, ContactRef)], name),
            { } answer when answer.Is("call") => new ContactPart(true, [Way(answers, "call", ContactRef)], name),
            { } answer when answer.Is(ReportQuestions.ByReturnCode) =>
                new ContactPart(true, [Way(answers, ReportQuestions.ByReturnCode, valueRef: null)], name),
            _ => new ContactPart(false, [], name),
        };
    }

    /// <summary>What the person needs to take part; null when nothing was said of it.</summary>
    public static AccessPart? Access(Answers answers)
    {
        var part = new AccessPart(answers.Code(ReportQuestions.Interpreter), answers.Codes(ReportQuestions.Access));
        return part is { Interpreter: null, Needs: null } ? null : part;
    }

    /// <summary>What the person said of themselves; null without their consent.</summary>
    public static DemographicsPart? Demographics(Answers answers) => answers.IsYes(ReportQuestions.Demographics) == true
        ? new DemographicsPart(
            answers.Codes(ReportQuestions.Race),
            answers.Words(ReportQuestions.Gender, MaxNameChars),
            answers.Words(ReportQuestions.Orientation, MaxNameChars),
            answers.Words(ReportQuestions.Religion, MaxNameChars),
            answers.Code(ReportQuestions.Disability))
        : null;

    /// <summary>What was allowed and refused so far.</summary>
    public static IReadOnlyList<Consent> Consents(TurnDraft draft, DateTimeOffset at)
    {
        List<Consent> consents = [Consent(draft, "keep_report", granted: true, at)];
        if (draft.Answers[ReportQuestions.Contact] is { Skipped: false } contact)
        {
            consents.Add(Consent(draft, "contact_me", granted: !contact.Is("none"), contact.At));
        }

        foreach (var (question, scope) in Asked)
        {
            if (draft.Answers.IsYes(question) is { } granted)
            {
                consents.Add(Consent(draft, scope, granted, draft.Answers[question]!.At)); // a yes or no is an answer
            }
        }

        return consents;
    }

    private static ContactMethod Way(Answers answers, string method, string? valueRef) => new(
        method,
        valueRef,
        answers.Codes(ReportQuestions.Window),
        answers.IsYes(ReportQuestions.Voicemail),
        answers.IsYes(ReportQuestions.SayName));

    private static Consent Consent(TurnDraft draft, string scope, bool granted, DateTimeOffset at) => new()
    {
        Scope = scope,
        Granted = granted,
        TextVersion = draft.Texts.Version,
        Language = draft.Texts.Language,
        Channel = draft.Context.ChannelCode,
        GivenAt = at,
    };
}
