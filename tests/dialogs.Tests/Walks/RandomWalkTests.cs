using System.Text.Json;
using HateResponse.Dialogs.Activities;
using HateResponse.Dialogs.Engine;
using HateResponse.Dialogs.Languages;
using HateResponse.Dialogs.Questions;
using HateResponse.Dialogs.Tests.Transcripts;

namespace HateResponse.Dialogs.Tests.Walks;

/// <summary>2,000 people who do anything at all. What fails names its seed: the same seed is the same person.</summary>
public sealed class RandomWalkTests
{
    private const int Walks = 2_000;
    private const int MaxSteps = 40;
    private const int MaxSegments = 3;

    [Fact]
    public void Nobody_gets_lost_whatever_they_write()
    {
        for (var seed = 0; seed < Walks; seed++)
        {
            var walker = new Walker(seed);
            try
            {
                for (var step = 0; step < MaxSteps; step++)
                {
                    walker.Step(Check);
                }

                ReplayGivesTheSameState(walker.Player);
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException($"Seed {seed}: {string.Join(" | ", walker.Said)}", failure);
            }
        }
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
                walker.Step((_, _) => { });
                undone += Undo(walker.Player, seed) ? 1 : 0;
            }
        }

        Assert.True(undone > Walks, "The walks reach too few questions to prove anything.");
    }

    private static void Check(ChatPlayer player, TurnResult result)
    {
        foreach (var reply in result.Replies)
        {
            var text = NumberedText.Of(reply);
            Assert.False(string.IsNullOrWhiteSpace(reply.Text));
            Assert.DoesNotContain('{', text);
            Assert.True(SegmentEncoder.Encode(text).Segments <= MaxSegments, text);
        }

        var state = player.State;
        Assert.Equal(Json(state), Json(ChatPlayer.ThroughJson(state)));
        if (state.Mode == DialogMode.Reporting && state.Log.Count + player.Turns.Count > 0 && state.StartedAt is not null)
        {
            var open = ReportQuestions.Find(Assert.IsType<OpenQuestion>(state.Open).Id);
            Assert.NotNull(open);
            Assert.True(state.Listening || open.Applies(Answers.Of(state.Log)), open.Id);
        }

        if (player.Turns[^1].Context.Activity.Type == ActivityTypes.Message && !state.Listening &&
            state.Mode != DialogMode.OptedOut)
        {
            Assert.NotEmpty(result.Replies);
        }
    }

    private static void ReplayGivesTheSameState(ChatPlayer player)
    {
        var state = DialogState.New;
        foreach (var (_, context) in player.Turns)
        {
            state = DialogEngine.Turn(state, context).State;
        }

        Assert.Equal(Json(player.State), Json(state));
    }

    /// <summary>Answers the open question on a copy, says "back", and compares; false where there is nothing to answer.</summary>
    private static bool Undo(ChatPlayer player, int seed)
    {
        var before = player.State;
        if (before is not { Mode: DialogMode.Reporting, Interposed: null, Listening: false, Open: { Id: not ReportQuestions.Send } open } ||
            ReportQuestions.Find(open.Id) is not { IsAsked: true } || open.Id == ReportQuestions.Safe)
        {
            return false;
        }

        var answered = Say(player, before, open.Id == ReportQuestions.Story ? "skip" : Walker.AnswerTo(open));
        if (Json(Known(answered)) == Json(Known(before)))
        {
            return false;
        }

        var back = Say(player, answered, "back");
        Assert.True(Json(Known(before)) == Json(Known(back)), $"Seed {seed}, question {open.Id}");
        Assert.Equal(open.Id, back.Open?.Id);
        return true;
    }

    private static DialogState Say(ChatPlayer player, DialogState state, string text) => ChatPlayer.ThroughJson(
        DialogEngine.Turn(state, player.Context(new Activity { Type = ActivityTypes.Message, Text = text })).State);

    private static SortedDictionary<string, Answer?> Known(DialogState state)
    {
        var answers = Answers.Of(state.Log);
        return new(ReportQuestions.All.ToDictionary(question => question.Id, question => answers[question.Id]));
    }

    private static string Json(SortedDictionary<string, Answer?> known) => JsonSerializer.Serialize(known);

    private static string Json(DialogState state) =>
        JsonSerializer.Serialize(state, DialogStateJson.Default.DialogState);
}
