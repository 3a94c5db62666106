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
    /// <summary>Says it.</summary>
    public static void Say(TurnDraft draft)
    {
        var lines = ReportQuestions.Summary.Select((question, i) => string.Create(
            CultureInfo.InvariantCulture,
            $"{i + 1} {draft.Texts.Of("summary." + question)}: {Value(draft, question)}"));
        draft.SayList([draft.Texts.Of("summary"), .. lines]);
    }

    /// <summary>Says what the story told, to be confirmed.</summary>
    public static void SayUnderstood(TurnDraft draft, string key) => draft.SayList(
        [draft.Texts.Of(key), .. draft.Answers.FromStory.Where(question => MayBeNamed(draft, question)).Select(question => Named(draft, question))]);

    /// <summary>To who asked for neutral words, "weapon" and "police" are not named either; the first lines have neutral names.</summary>
    public static bool MayBeNamed(TurnDraft draft, string question) =>
        !draft.State.Discreet || draft.Questions.Summary.Contains(question);

    /// <summary>Questions that have a line, in their order: what everybody is asked, then what was told beside it.</summary>
    public static IReadOnlyList<string> Lines(TurnDraft draft)
    {
        var first = draft.Questions.Summary;
        return
        [
            .. first,
            .. draft.Questions.All.Select(question => question.Id).Where(id =>
                !first.Contains(id) && MayBeNamed(draft, id) && draft.Texts.Has("summary." + id) && draft.Answers[id] is { Skipped: false }),
        ];
    }

    /// <summary>The line that a message names by its bare number; null when it names none.</summary>
    public static int? Line(FoldedText text) =>
        int.TryParse(text.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var line) && line >= 1 &&
        line <= ReportQuestions.Summary.Count
            ? line
            : null;

    private static string Value(TurnDraft draft, string question)
    {
        var texts = draft.Texts;
        return draft.Answers[question] switch
        {
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
        var detail = question == ReportQuestions.Bias ? draft.Answers[ReportQuestions.BiasDetail] : null;
        var codes = (detail is { Skipped: false } ? detail : answer).Codes ?? [];
        var isNamed = codes.All(code => draft.Texts.Has($"option.{question}.{code}"));
        return isNamed && codes.Count > 0
            ? string.Join(draft.Texts.Of("list.comma"), codes.Select(code => Choices.Label(draft.Texts, question, code)))
            : draft.Texts.Of("summary.words");
    }
}
