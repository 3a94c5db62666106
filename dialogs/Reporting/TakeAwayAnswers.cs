using HateResponse.Dialogs.Engine;
using HateResponse.Dialogs.Languages;
using HateResponse.Dialogs.Questions;
using HateResponse.Dialogs.Recognizers;
using HateResponse.Dialogs.Tenants;

namespace HateResponse.Dialogs.Reporting;

/// <summary>
/// The answers that stand in a record. What is asked for the line's own work or for statistics stays out of it (who somebody is and
/// whom they love, where they are reached, whether they trust the police): it is shown to a landlord or an officer.
/// </summary>
internal sealed class TakeAwayAnswers
{
    /// <summary>Have a line in each record.</summary>
    private static readonly string[] Always =
        [ReportQuestions.Role, ReportQuestions.When, ReportQuestions.Where, ReportQuestions.Bias, ReportQuestions.Needs];

    /// <summary>Have one, in this order, where they were answered; help that is wanted comes last.</summary>
    private static readonly string[] Shown =
    [
        ReportQuestions.Role, ReportQuestions.When, ReportQuestions.Where, "place_type", "platform", "types", ReportQuestions.Bias,
        "words_used", "indicators", "pattern", "offender_count", "offender_relation", "offender_group", "offender_age", "weapon",
        "injury", "medical", "loss", "impacts", "evidence", "police", "police_number", ReportQuestions.Needs,
    ];

    private readonly Dictionary<string, Answer> _answers = new(StringComparer.Ordinal);
    private readonly TenantSettings _tenant;

    /// <summary>Adds a log up.</summary>
    public TakeAwayAnswers(IReadOnlyList<LogEntry> log, TenantSettings tenant)
    {
        _tenant = tenant;
        foreach (var entry in log.Where(entry => entry.Told is null))
        {
            if (entry.Answer is { Skipped: false } answer)
            {
                _answers[entry.Question] = answer;
            }
            else
            {
                _answers.Remove(entry.Question);
            }
        }
    }

    /// <summary>The lines in one language.</summary>
    public IEnumerable<TakeAwayLine> Lines(Texts texts) =>
    [
        .. Shown.Where(question => texts.Has("summary." + question) && (_answers.ContainsKey(question) || Always.Contains(question)))
            .Select(question => new TakeAwayLine(texts.Of("summary." + question), OneLine(Value(texts, question)))),
        .. _tenant.Questions.Added.Where(added => _answers.ContainsKey(added.Id))
            .Select(added => new TakeAwayLine(In(texts, added.Summary), OneLine(Value(texts, added)))),
    ];

    private string Value(Texts texts, string question)
    {
        if (!_answers.TryGetValue(question, out var answer))
        {
            return texts.Of(question == ReportQuestions.Role ? "option.role.victim" : "summary.none");
        }

        var codes = _answers.GetValueOrDefault(question + "_detail")?.Codes ?? answer.Codes ?? [];
        var said = answer switch
        {
            { When: { Value: null }, Text: not null } => "",
            { When: { } when } => DateTexts.When(texts, when, thisYear: 0),
            { Where: { } where } => Place(texts, where),
            _ => string.Join(texts.Of("list.comma"), codes.Select(code => Label(texts, question, code)).OfType<string>()),
        };
        return WithWords(texts, said, answer.Where?.Text ?? _answers.GetValueOrDefault(question + "_detail")?.Text ?? answer.Text);
    }

    private string Value(Texts texts, AddedQuestion added)
    {
        var answer = _answers[added.Id];
        var labels = added.Options.Where(option => answer.Codes?.Contains(option.Code) == true).Select(option => In(texts, option.Label));
        return WithWords(texts, string.Join(texts.Of("list.comma"), labels), answer.Text);
    }

    /// <summary>Words of the person stand in quotes, in whatever language they were written.</summary>
    private static string WithWords(Texts texts, string said, string? words) => (said, words) switch
    {
        ("", null) => texts.Of("summary.none"),
        (_, null) => said,
        ("", _) => $"“{words}”",
        _ => said.Equals(words, StringComparison.OrdinalIgnoreCase) ? said : $"{said} (“{words}”)",
    };

    private static string? Label(Texts texts, string question, string code)
    {
        var own = $"option.{question}.{code}";
        var shared = "option.any." + code;
        return texts.Has(own) ? texts.Of(own) : texts.Has(shared) ? texts.Of(shared) : null;
    }

    private static string Place(Texts texts, IncidentPlace where) => where switch
    {
        { Mode: "online" } => texts.Of("place.online"),
        { Mode: "phone_mail" } => texts.Of("place.phone_mail"),
        { Zip: { } zip, City: { } city, State: { } state } => $"{city}, {state} {zip}",
        { City: { } city, State: { } state } => $"{city}, {state}",
        { Zip: { } zip } => zip,
        _ => "",
    };

    private static string In(Texts texts, IReadOnlyDictionary<string, string> byLanguage) =>
        byLanguage.GetValueOrDefault(texts.Language) ?? byLanguage.GetValueOrDefault(Texts.Fallback) ?? "";

    private static string OneLine(string value) => string.Join(' ', value.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
