using System.Globalization;
using HateResponse.Dialogs.Languages;
using HateResponse.Dialogs.Questions;
using HateResponse.Dialogs.Recognizers;

namespace HateResponse.Dialogs.Engine;

/// <summary>What was understood, one numbered line a question, so that a number is enough to change it.</summary>
internal static class Summary
{
    /// <summary>Longest piece of the person's own words in a line.</summary>
    private const int MaxChars = 40;

    /// <summary>The lines.</summary>
    public static string Of(TurnDraft draft)
    {
        var lines = ReportQuestions.Summary.Select((question, index) => string.Create(
            CultureInfo.InvariantCulture,
            $"{index + 1} {draft.Texts.Of("summary." + question)}: {Value(draft, question)}"));
        return draft.Texts.Of("summary") + "\n" + string.Join("\n", lines);
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
            { When: { } when } answer => when.Value is null && answer.Text is { } words
                ? Short(words)
                : DateTexts.When(texts, when),
            { Where: { } where } => Place(texts, where),
            { Contact: { } contact } => contact.Value,
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
        { Text: { } text } => Short(text),
        _ => texts.Of("summary.none"),
    };

    private static string Labels(TurnDraft draft, string question, Answer answer)
    {
        var detail = question == ReportQuestions.Bias ? draft.Answers[ReportQuestions.BiasDetail] : null;
        var said = detail is { Skipped: false } ? detail : answer;
        return said.Text is { } words
            ? Short(words)
            : string.Join(", ", (said.Codes ?? []).Select(code => Choices.Label(draft.Texts, question, code)));
    }

    private static string Short(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= MaxChars ? line : string.Concat(line.AsSpan(0, Cut(line)), "...");
    }

    /// <summary>A cut never splits what is one character to a reader.</summary>
    private static int Cut(string line)
    {
        var cut = 0;
        while (StringInfo.GetNextTextElementLength(line, cut) is var next && cut + next <= MaxChars)
        {
            cut += next;
        }

        return cut;
    }
}
