using System.Text;
using HateResponse.Dialogs.Activities;
using HateResponse.Dialogs.Engine;
using HateResponse.Dialogs.Languages;
using HateResponse.Dialogs.Questions;
using HateResponse.Dialogs.Recognizers;
using Xunit.Abstractions;

namespace HateResponse.Dialogs.Tests.Transcripts;

/// <summary>Every question meets in some transcript everything that a person can do to it.</summary>
public sealed class CoverageTests(ITestOutputHelper output)
{
    private const string Answered = "answered";
    private const string Skipped = "skipped";
    private const string Back = "gone back to";
    private const string Changed = "changed";
    private const string Lost = "lost three times";
    private const string Danger = "danger";
    private const string Language = "language";

    private static readonly string[] Events = [Answered, Skipped, Back, Changed, Lost, Danger, Language];

    private static readonly string[] Questions =
        [.. ReportQuestions.All.Concat(ReportQuestions.Interposed).Select(question => question.Id)];

    /// <summary>What need not be.</summary>
    private static readonly HashSet<(string Question, string Event)> Never =
    [
        // after three answers that were not understood their words are kept
        (ReportQuestions.When, Lost), (ReportQuestions.Where, Lost),

        // nothing comes after it to go back from, and it is what changes are made from
        (ReportQuestions.Send, Back),

        // whatever is written there is a word
        (Interpositions.CodeWord, Lost),

        // a language is needed to go on
        (Interpositions.Language, Skipped),
    ];

    public static TheoryData<string> Languages => [.. Texts.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_question_meets_everything_that_can_happen_to_it(string language)
    {
        var seen = new HashSet<(string Question, string Event)>();
        foreach (var chat in TranscriptTests.Files())
        {
            List<(DialogState State, TurnContext Context)> turns = [];
            ChatFile.Replay(File.ReadAllText(chat), new ChatPlayer(), turns);
            foreach (var (state, context) in turns.Where(turn => turn.State.Language == language))
            {
                seen.UnionWith(Of(state, context));
            }
        }

        output.WriteLine(Table(seen));
        var missing = Questions.SelectMany(question => Events.Select(happened => (question, happened)))
            .Where(cell => !seen.Contains(cell) && !IsNever(cell)).ToList();
        Assert.True(missing.Count == 0, $"{missing.Count} missing in {language}: {string.Join("; ", missing)}");
    }

    private static bool IsNever((string Question, string Event) cell) => Never.Contains(cell) || cell.Event switch
    {
        Changed => !Texts.In(Texts.Fallback).Has("summary." + cell.Question),
        Back => !QuestionSet.Standard.IsOfReport(cell.Question), // it is asked on the way to somewhere else
        Lost => QuestionSet.Standard.Find(cell.Question)!.TakesWords, // any words answer it
        _ => false,
    };

    private static IEnumerable<(string Question, string Event)> Of(DialogState before, TurnContext context)
    {
        var result = DialogEngine.Turn(before, context);
        var after = result.State;
        if (context.Activity.Type != ActivityTypes.Message || before.Open is not { } open || before.Mode == DialogMode.Paused)
        {
            yield break;
        }

        var text = FoldedText.Of(context.Activity.Text ?? "");
        var command = CommandRecognizer.Recognize(text, before.Language ?? "en")?.Command;
        if (IsLost(open, after))
        {
            yield return (open.Id, Lost);
        }
        else if (IsSkipped(open, before, result, text, command))
        {
            yield return (open.Id, Skipped);
        }
        else if (command is null or Command.Send && IsAnswered(open, before, result))
        {
            yield return (open.Id, Answered);
        }

        foreach (var happened in Interruptions(before, after, command))
        {
            yield return happened;
        }
    }

    private static IEnumerable<(string Question, string Event)> Interruptions(
        DialogState before, DialogState after, Command? command)
    {
        var open = before.Open!.Id;
        if (after.Flags.Skip(before.Flags.Count).Any(flag => flag.RuleId is not null))
        {
            yield return (open, Danger);
        }

        if (before.Language != after.Language && (before.Language is not null || command == Command.Language))
        {
            yield return (open, Language);
        }

        if (after.Open is { } next && next.Id != open)
        {
            var isChange = command == Command.Change || (open == ReportQuestions.Send && command is null);
            if (command == Command.Back && !ReportQuestions.Interposed.Any(question => question.Id == before.Interposed))
            {
                yield return (next.Id, Back);
            }
            else if (isChange && QuestionSet.Standard.IsOfReport(next.Id))
            {
                yield return (next.Id, Changed);
            }
        }
    }

    /// <summary>The third answer in a row that was not understood: asked no more, or once more where it has to be.</summary>
    private static bool IsLost(OpenQuestion open, DialogState after) => open.Attempts >= 2 &&
        (after.Interposed == Interpositions.Stuck || after.Open?.Attempts > open.Attempts || IsLetGo(open, after));

    private static bool IsLetGo(OpenQuestion open, DialogState after) =>
        ReportQuestions.Interposed.Any(question => question.Id == open.Id) && after.Interposed is null &&
        after.Log.All(entry => entry.Question != open.Id);

    private static bool IsSkipped(
        OpenQuestion open, DialogState before, TurnResult result, FoldedText text, Command? command) =>
        text.Text == "0" || command == Command.Skip
            ? result.State.Open?.Id != open.Id || open.Id == ReportQuestions.Send || result.State.Matches is null
            : Added(before, result.State).Any(entry => entry.Question == open.Id && entry.Answer?.Skipped == true);

    private static bool IsAnswered(OpenQuestion open, DialogState before, TurnResult result) => open.Id switch
    {
        ReportQuestions.Send => before.Report is null && result.State.Report is not null,
        Interpositions.Choose => result.Effects.Any(effect => effect is TurnEffect.ChooseMatch),
        ReportQuestions.Story => Added(before, result.State).Any(entry => entry.Told is not null),
        _ when before.Interposed == open.Id => result.State.Interposed != open.Id,
        _ => Added(before, result.State).Any(entry => entry.Question == open.Id && entry.Answer is { Skipped: false }),
    };

    private static IEnumerable<LogEntry> Added(DialogState before, DialogState after) =>
        after.Log.Skip(before.Log.Count);

    private static string Table(HashSet<(string Question, string Event)> seen)
    {
        var table = new StringBuilder("".PadRight(14)).AppendJoin(' ', Events.Select(happened => happened.PadRight(16))).AppendLine();
        foreach (var question in Questions)
        {
            table.Append(question.PadRight(14))
                .AppendJoin(' ', Events.Select(happened =>
                    (seen.Contains((question, happened)) ? "yes" : IsNever((question, happened)) ? "need not be" : "MISSING").PadRight(16)))
                .AppendLine();
        }

        return table.ToString();
    }
}
