using HateResponse.Dialogs.Engine;

namespace HateResponse.Benchmarks.Turns;

/// <summary>One turn of a talk, with all that it needs.</summary>
/// <param name="State">The conversation before it.</param>
/// <param name="Context">What comes in.</param>
internal sealed record RecordedTurn(DialogState State, TurnContext Context)
{
    private static readonly DateTimeOffset Begin = new(2026, 11, 22, 18, 0, 0, TimeSpan.Zero);

    /// <summary>Plays talks from their beginning, and keeps every turn on the way.</summary>
    public static IEnumerable<RecordedTurn> Play(IEnumerable<Talks.Talk> talks)
    {
        foreach (var talk in talks)
        {
            var state = DialogState.New;
            var now = Begin;
            foreach (var text in talk.Texts)
            {
                now += TimeSpan.FromSeconds(20);
                var turn = new RecordedTurn(state, BenchmarkTenant.Context(text, now));
                yield return turn;
                state = DialogEngine.Turn(state, turn.Context).State;
            }
        }
    }
}
