using System.Security.Cryptography;
using System.Text;
using HateResponse.Dialogs.Engine;
using HateResponse.Dialogs.Questions;
using HateResponse.Dialogs.Report;

namespace HateResponse.Dialogs.Reporting;

/// <summary>The parts of a report that tell what happened.</summary>
internal static class IncidentWriter
{
    private const int MaxNarrativeChars = 8_000;
    private const int MaxPlaceChars = 300;
    private const int MaxReasonChars = 200;
    private const int MaxWordsChars = 1_000;
    private const int MaxReasons = 10;
    private const string Unsure = "unsure";
    private const string None = "none";

    /// <summary>When, where, what, and the story.</summary>
    public static IncidentPart Incident(TurnDraft draft)
    {
        var answers = draft.Answers;
        var when = answers[ReportQuestions.When]?.When;
        var narrative = Narrative(answers);
        return new IncidentPart
        {
            When = new WhenPart(
                when?.Value, when?.End, when?.Precision ?? "unknown", when?.DayPart, when?.Hour,
                draft.Context.Tenant.TimeZone),
            Where = Where(draft),
            Types = Types(answers),
            Narrative = narrative,
            NarrativeLanguage = narrative is null ? null : draft.Language,
            WordsUsed = answers.Words(ReportQuestions.WordsUsed, MaxWordsChars),
            Weapon = answers.Code(ReportQuestions.Weapon),
        };
    }

    /// <summary>Why; null when it was not said.</summary>
    public static BiasPart? Bias(TurnDraft draft)
    {
        var answers = draft.Answers;
        if (answers[ReportQuestions.Bias] is not { Codes: { Count: > 0 } broad } reason)
        {
            return null;
        }

        var detail = answers[ReportQuestions.BiasDetail];
        var codes = detail?.Codes ?? broad;
        var unsaid = codes.Where(BroadOptions.Bias.IsBroad).Select(code => Choices.Label(draft.Texts, ReportQuestions.Bias, code));
        var words = detail?.Text ?? reason.Text ?? (string.Join("; ", unsaid) is { Length: > 0 } labels ? labels : null);
        return new BiasPart(
            [.. codes.Select(code => BroadOptions.Bias.IsBroad(code) ? "other" : code).Distinct().Take(MaxReasons)],
            words is null ? null : Answers.Cut(words, MaxReasonChars),
            answers.Code(ReportQuestions.Basis),
            answers.Codes(ReportQuestions.Indicators));
    }

    /// <summary>Who did it; null when nothing was said of them.</summary>
    public static OffendersPart? Offenders(Answers answers)
    {
        var part = new OffendersPart(
            answers.Code(ReportQuestions.OffenderCount),
            answers.Code(ReportQuestions.OffenderRelation),
            answers.Code(ReportQuestions.OffenderGroup),
            answers.Code(ReportQuestions.OffenderAge));
        return part is { Count: null, Relation: null, Organized: null, Age: null } ? null : part;
    }

    /// <summary>What it did; null when nothing was said of it.</summary>
    public static HarmPart? Harm(Answers answers)
    {
        var loss = answers.Code(ReportQuestions.Loss);
        var part = new HarmPart(
            answers.Code(ReportQuestions.Injury),
            answers.Code(ReportQuestions.Medical),
            answers.Codes(ReportQuestions.Impacts),
            loss is null or "unknown" ? null : loss != None,
            loss);
        return part is { Injury: null, MedicalCare: null, Impacts: null, LossBand: null } ? null : part;
    }

    /// <summary>What the person keeps to show; null when nothing was said. The same thing has the same id in every version.</summary>
    public static IReadOnlyList<EvidencePart>? Evidence(Answers answers, Guid report) =>
        answers.Codes(ReportQuestions.Evidence) is { } kinds
            ? [.. kinds.Where(kind => kind != None).Select(kind => new EvidencePart(IdOf(report, kind), kind))]
            : null;

    private static Guid IdOf(Guid report, string kind) =>
        new(SHA256.HashData([.. report.ToByteArray(), .. Encoding.UTF8.GetBytes(kind)]).AsSpan(0, 16));

    /// <summary>A broad kind alone is no type: a reviewer reads the story.</summary>
    private static string[] Types(Answers answers)
    {
        var codes = answers.Codes(ReportQuestions.TypesDetail) ?? answers.Codes(ReportQuestions.Types) ?? [];
        string[] types = [.. codes.Where(code => !BroadOptions.Types.IsBroad(code))];
        return types.Length > 0 ? types : [Unsure];
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

        return told.Count == 0 ? null : Answers.Cut(string.Join("\n", told), MaxNarrativeChars);
    }

    private static WherePart Where(TurnDraft draft)
    {
        var answer = draft.Answers[ReportQuestions.Where];
        var type = draft.Answers.Code(ReportQuestions.PlaceType);
        return answer?.Where is { } where
            ? new WherePart
            {
                Mode = where.Mode,
                Type = type,
                Zip = where.Zip,
                City = where.City,
                State = where.State,
                CountyFips = where.CountyFips,
                InServiceArea = where.CountyFips is { } county && draft.Context.Tenant.ServiceArea.Counties is { Count: > 0 } counties
                    ? counties.Contains(county)
                    : null,
                Lat = where.Latitude,
                Lng = where.Longitude,
                Text = (where.Text ?? answer.Text) is { } text ? Answers.Cut(text, MaxPlaceChars) : null,
                Precision = where.Precision,
                OnlinePlatform = draft.Answers.Words(ReportQuestions.Platform, MaxReasonChars),
            }
            : new WherePart { Mode = "physical", Type = type, Precision = answer is { Skipped: true } ? "declined" : "unknown" };
    }
}
