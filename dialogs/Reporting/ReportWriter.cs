using HateResponse.Dialogs.Engine;
using HateResponse.Dialogs.Questions;
using HateResponse.Dialogs.Report;

namespace HateResponse.Dialogs.Reporting;

/// <summary>From answers to the report that they are.</summary>
internal static class ReportWriter
{
    private const int MaxNarrativeChars = 8_000;
    private const int MaxPlaceChars = 300;
    private const int MaxReasonChars = 200;
    private const int MaxReasons = 10;
    private const string ContactRef = "contact:1";

    /// <summary>Stands for the address that the person writes from, which the dialog does not know.</summary>
    private const string OwnAddress = "channel";

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
            Reporter = new ReporterPart(
                Code(answers[ReportQuestions.Role]) ?? "victim", Anonymous: true, Code(answers[ReportQuestions.Age])),
            Incident = Incident(draft),
            Bias = Bias(draft),
            Needs = answers[ReportQuestions.Needs]?.Codes is { Count: > 0 } needs
                ? [.. needs.Distinct().Select(code => new NeedPart(code))]
                : null,
            Contact = Contact(draft),
            Consents = Consents(draft, submitted.At),
        };
    }

    /// <summary>The values that the report points to; empty when the person wants no contact.</summary>
    public static IReadOnlyList<Contact> Contacts(Answers answers) => answers[ReportQuestions.Contact] switch
    {
        { Contact: { } given } => [new Contact(ContactRef, given.Value)],
        { } answer when answer.Is("here") || answer.Is("call") => [new Contact(ContactRef, OwnAddress)],
        _ => [],
    };

    private static SafetyPart Safety(TurnDraft draft) => new(
        Code(draft.Answers[ReportQuestions.Safe]) switch
        {
            "yes" => "no",
            "no" => "yes",
            "unsure" => "unsure",
            _ => "not_answered",
        },
        [
            .. draft.State.Flags.Select(flag => new SafetyFlag(
                flag.Code, flag.RuleId is null ? "person" : "rule", flag.RuleId, flag.At)),
        ]);

    private static IncidentPart Incident(TurnDraft draft)
    {
        var answers = draft.Answers;
        var when = answers[ReportQuestions.When]?.When;
        var narrative = Narrative(answers);
        return new IncidentPart
        {
            When = new WhenPart(
                when?.Value, when?.End, when?.Precision ?? "unknown", when?.DayPart, when?.Hour,
                draft.Context.Tenant.TimeZone),
            Where = Where(answers[ReportQuestions.Where]),
            Types = ["unsure"],
            Narrative = narrative,
            NarrativeLanguage = narrative is null ? null : draft.Language,
        };
    }

    /// <summary>
    /// The pieces, and the words of an answer that no code could say. What is longer than a report may be stays in the
    /// transcript.
    /// </summary>
    private static string? Narrative(Answers answers)
    {
        List<string> told = [.. answers.Pieces];
        foreach (var question in (ReadOnlySpan<string>)[ReportQuestions.When, ReportQuestions.Needs])
        {
            if (answers[question] is { Text: { } words, Skipped: false } && !told.Contains(words))
            {
                told.Add(words);
            }
        }

        return told.Count == 0 ? null : Cut(string.Join("\n", told), MaxNarrativeChars);
    }

    private static WherePart Where(Answer? answer) => answer?.Where is { } where
        ? new WherePart
        {
            Mode = where.Mode,
            Zip = where.Zip,
            City = where.City,
            State = where.State,
            CountyFips = where.CountyFips,
            Lat = where.Latitude,
            Lng = where.Longitude,
            Text = (where.Text ?? answer.Text) is { } text ? Cut(text, MaxPlaceChars) : null,
            Precision = where.Precision,
        }
        : new WherePart { Mode = "physical", Precision = answer is { Skipped: true } ? "declined" : "unknown" };

    private static BiasPart? Bias(TurnDraft draft)
    {
        if (draft.Answers[ReportQuestions.Bias] is not { Codes: { Count: > 0 } broad } reason)
        {
            return null;
        }

        var detail = draft.Answers[ReportQuestions.BiasDetail];
        var codes = detail?.Codes ?? broad;
        var unsaid = codes.Where(BiasCategories.IsBroad).Select(code => Choices.Label(draft.Texts, ReportQuestions.Bias, code));
        var words = detail?.Text ?? reason.Text ?? (string.Join("; ", unsaid) is { Length: > 0 } labels ? labels : null);
        return new BiasPart(
            [.. codes.Select(code => BiasCategories.IsBroad(code) ? "other" : code).Distinct().Take(MaxReasons)],
            words is null ? null : Cut(words, MaxReasonChars));
    }

    private static ContactPart Contact(TurnDraft draft) => draft.Answers[ReportQuestions.Contact] switch
    {
        { Contact: { } given } => new ContactPart(true, [new ContactMethod(given.Method, ContactRef)]),
        { } answer when answer.Is("here") => new ContactPart(
            true, [new ContactMethod(draft.Context.ChannelCode, ContactRef)]),
        { } answer when answer.Is("call") => new ContactPart(true, [new ContactMethod("call", ContactRef)]),
        { } answer when answer.Is(ReportQuestions.ByReturnCode) => new ContactPart(
            true, [new ContactMethod(ReportQuestions.ByReturnCode, ValueRef: null)]),
        _ => new ContactPart(false, []),
    };

    private static List<Consent> Consents(TurnDraft draft, DateTimeOffset at)
    {
        List<Consent> consents = [Consent(draft, "keep_report", granted: true, at)];
        if (draft.Answers[ReportQuestions.Contact] is { Skipped: false } contact)
        {
            consents.Add(Consent(draft, "contact_me", granted: !contact.Is("none"), contact.At));
        }

        return consents;
    }

    private static Consent Consent(TurnDraft draft, string scope, bool granted, DateTimeOffset at) => new()
    {
        Scope = scope,
        Granted = granted,
        TextVersion = draft.Texts.Version,
        Language = draft.Texts.Language,
        Channel = draft.Context.ChannelCode,
        GivenAt = at,
    };

    private static string? Code(Answer? answer) => answer?.Codes is [var first, ..] ? first : null;

    /// <summary>Never between the halves of a surrogate pair.</summary>
    private static string Cut(string text, int maxChars) =>
        text.Length <= maxChars ? text : text[..(char.IsHighSurrogate(text[maxChars - 1]) ? maxChars - 1 : maxChars)];
}
