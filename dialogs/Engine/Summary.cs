using System.Globalization;
using HateResponse.Dialogs.Languages;
using HateResponse.Dialogs.Questions;
using HateResponse.Dialogs.Recognizers;

namespace HateResponse.Dialogs.Engine;

/// <summary>
/// What was understood, one numbered line a question, so that a number is enough to change it. The person's own words are
/// never said back: whoever holds the phone would read them, and carriers stop messages for the slurs in them.
/// </summary>
internal static class Summary
{
    private const string Other = "other";
    private const string NotSure = "not_sure";

    /// <summary>Says it.</summary>
    public static void Say(TurnDraft draft)
    {
        var lines = Lines(draft).Select((question, i) => string.Create(
            CultureInfo.InvariantCulture, $"{i + 1} {Named(draft, question)}"));
        draft.SayList([draft.Texts.Of("summary"), .. lines]);
    }

    /// <summary>Says what the story told, to be confirmed.</summary>
    public static void SayUnderstood(TurnDraft draft, string key) => draft.SayList(
        [draft.Texts.Of(key), .. draft.Answers.FromStory.Where(question => MayName(draft, question)).Select(question => Named(draft, question))]);

    /// <summary>Whether a line may stand there at all: in neutral words what tells what the line is for may not.</summary>
    public static bool MayName(TurnDraft draft, string question) =>
        !draft.State.Discreet || draft.Questions.Find(question)?.IsTelling != true;

    /// <summary>Questions that have a line, in their order: what everybody is asked, then what was told beside it.</summary>
    public static IReadOnlyList<string> Lines(TurnDraft draft)
    {
        var first = draft.Questions.Summary;
        return
        [
            .. first,
            .. draft.Questions.All.Select(question => question.Id).Where(id =>
                !first.Contains(id) && MayName(draft, id) && draft.Texts.Has("summary." + id) && draft.Answers[id] is { Skipped: false }),
        ];
    }

    /// <summary>The line that a message names by its bare number; null when it names none.</summary>
    public static int? Line(TurnDraft draft, FoldedText text) =>
        int.TryParse(text.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var line) && line >= 1 &&
        line <= Lines(draft).Count
            ? line
            : null;

    private static string Named(TurnDraft draft, string question) =>
        draft.Texts.Of("summary." + question) + ": " + Value(draft, question);

    private static string Value(TurnDraft draft, string question)
    {
        var texts = draft.Texts;
        return draft.Answers[question] switch
        {
            { Skipped: false } when draft.State.Discreet && draft.Questions.Find(question)?.IsTelling == true => texts.Of("summary.words"),
            { Text: not null, Codes: [Other or NotSure] } => texts.Of("summary.words"),
            null => texts.Of(question == ReportQuestions.Role ? "option.role.victim" : "summary.none"),
            { Skipped: true } => texts.Of("summary.none"),
            { When: { Value: null }, Text: not null } => texts.Of("summary.words"),
            { When: { } when } => DateTexts.When(texts, when, draft.Now.Year),
            { Where: { } where } => Place(texts, where),
            { Contact: { } contact } => texts.Placed(contact.Value),
            { } answer => Labels(draft, question, answer),
        };
    }

    private static string Place(Texts texts, IncidentPlace where) => where switch
    {
        { Mode: "online" } => texts.Of("place.online"),
        { Mode: "phone_mail" } => texts.Of("place.phone_mail"),
        { Zip: { } zip, City: { } city, State: { } state } => $"{city}, {state} {zip}",
        { City: { } city, State: { } state } => $"{city}, {state}",
        { Zip: { } zip } => zip,
        { Text: not null } => texts.Of("summary.words"),
        _ => texts.Of("summary.none"),
    };

    private static string Labels(TurnDraft draft, string question, Answer answer)
    {
        var detail = question switch
        {
            ReportQuestions.Bias => draft.Answers[ReportQuestions.BiasDetail],
            ReportQuestions.Types => draft.Answers[ReportQuestions.TypesDetail],
            _ => null,
        };
        var codes = (detail is { Skipped: false } ? detail : answer).Codes ?? [];
        var isNamed = codes.All(code => draft.Texts.Has(Choices.KeyOf(draft.Texts, question, code)));
        return isNamed && codes.Count > 0
            ? string.Join(draft.Texts.Of("list.comma"), codes.Select(code => Choices.Label(draft.Texts, question, code)))
            : draft.Texts.Of("summary.words");
    }
}
