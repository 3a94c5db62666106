using System.Text.Json;
using HateResponse.Dialogs.Activities;
using HateResponse.Dialogs.Engine;
using HateResponse.Dialogs.Questions;
using HateResponse.Dialogs.Tests.Transcripts;
using Xunit.Abstractions;

namespace HateResponse.Dialogs.Tests.Walks;

/// <summary>
/// 2,000 people who do anything at all (10,000 with <c>HATERESPONSE_LONG=1</c>). What fails names its seed: the same seed is the same
/// person.
/// </summary>
public sealed class RandomWalkTests(ITestOutputHelper output)
{
    private const int MaxSteps = 40;
    private const int MostShown = 12;

    private static readonly int Walks = Environment.GetEnvironmentVariable("HATERESPONSE_LONG") == "1" ? 10_000 : 2_000;

    [Fact]
    public void Nobody_gets_lost_whatever_they_write()
    {
        var turns = 0;
        var failures = new List<string>();
        for (var seed = 0; seed < Walks; seed++)
        {
            var walker = new Walker(seed);
            try
            {
                for (var step = 0; step < MaxSteps; step++)
                {
                    walker.Step();
                }

                var walked = walker.Player.Turns.Count;
                var end = Cooperation.ReachesAnEnd(walker.Player);
                Replay(walker.Player, walked);
                Assert.True(end, $"No end: {walker.Player.State.Mode}, {walker.Player.State.Open?.Id}.");
                turns += walker.Player.Turns.Count;
            }
            catch (Exception failure)
            {
                failures.Add($"Seed {seed}: {failure.Message}\n  {string.Join(" | ", walker.Said)}");
            }
        }

        output.WriteLine($"{Walks} walks, {turns} turns");
        Assert.True(failures.Count == 0, $"{failures.Count} of {Walks} fail.\n{string.Join('\n', failures.Take(MostShown))}");
    }

    [Fact]
    public void Back_takes_back_exactly_the_last_answer()
    {
        var undone = 0;
        for (var seed = 0; seed < Walks; seed++)
        {
            var walker = new Walker(seed);
            for (var step = 0; step < MaxSteps / 2; step++)
            {
                walker.Step();
                undone += Undo(walker.Player, seed) ? 1 : 0;
            }
        }

        output.WriteLine($"{undone} answers taken back");
        Assert.True(undone > Walks, "The walks reach too few questions to prove anything.");
    }

    /// <summary>The same inputs give the same state; what must be so after any turn is looked at on the way.</summary>
    private static void Replay(ChatPlayer player, int walked)
    {
        var state = DialogState.New;
        for (var turn = 0; turn < player.Turns.Count; turn++)
        {
            var context = player.Turns[turn].Context;
            Assert.True(turn % MaxSteps > 0 || TurnProperties.Json(player.Turns[turn].State) == TurnProperties.Json(state), "Replay differs.");
            var result = DialogEngine.Turn(state, context);
            try
            {
                TurnProperties.Check(state, context, result);
            }
            catch (Exception failure)
            {
                var input = context.Activity.Text ?? TurnEvent.From(context.Activity)?.ToString();
                throw new InvalidOperationException(
                    $"turn {turn} of {walked}, \"{input}\" at {state.Interposed ?? state.Open?.Id}: {failure.Message}", failure);
            }

            state = result.State;
        }

        Assert.Equal(TurnProperties.Json(player.State), TurnProperties.Json(state));
    }

    /// <summary>Answers the open question on a copy, says "back", and compares; false where there is nothing to answer.</summary>
    private static bool Undo(ChatPlayer player, int seed)
    {
        var before = player.State;
        var set = QuestionSet.Of(player.Line);
        if (before is not { Mode: DialogMode.Reporting, Interposed: null, Listening: false, Open: { Id: not ReportQuestions.Send } open } ||
            !set.IsOfReport(open.Id) || open.Id == ReportQuestions.Safe)
        {
            return false;
        }

        var answered = Say(player, before, open.Id == ReportQuestions.Story ? "skip" : Walker.AnswerTo(open));
        var shows = open.Id == ReportQuestions.Understood && answered.ClosedAt is not null; // not to who may be somebody else
        if (shows || Json(Known(answered, set)) == Json(Known(before, set)))
        {
            return false;
        }

        var back = Say(player, answered, "back");
        Assert.True(Json(Known(before, set)) == Json(Known(back, set)), $"Seed {seed}, question {open.Id}");
        Assert.Equal(open.Id, back.Open?.Id);
        return true;
    }

    private static DialogState Say(ChatPlayer player, DialogState state, string text) => ChatPlayer.ThroughJson(
        DialogEngine.Turn(state, player.Context(new Activity { Type = ActivityTypes.Message, Text = text })).State);

    private static SortedDictionary<string, Answer?> Known(DialogState state, QuestionSet set)
    {
        var answers = Answers.Of(state.Log, set);
        return new(set.All.ToDictionary(question => question.Id, question => answers[question.Id]));
    }

    private static string Json(SortedDictionary<string, Answer?> known) => JsonSerializer.Serialize(known);
}
