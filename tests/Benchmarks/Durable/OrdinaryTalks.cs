using HateResponse.Benchmarks.Talks;
using HateResponse.Benchmarks.Turns;
using HateResponse.Dialogs.Engine;
using HateResponse.Dialogs.Recognizers;

namespace HateResponse.Benchmarks.Durable;

/// <summary>
/// The recorded talks but those in which a return code is given or tried, or everything is erased. A code is proved beside the
/// turn, and slowly on purpose: a tenth of a second of processor time each, which would be all that is measured. An erasure is a
/// dozen steps beside the turn, each durable before the next.
/// </summary>
internal static class OrdinaryTalks
{
    /// <summary>All of them, at least one.</summary>
    public static IReadOnlyList<Talk> All { get; } = [.. RecordedTalks.All.Where(talk => !IsSlow(talk))];

    /// <summary>How many talks are left out.</summary>
    public static int LeftOut => RecordedTalks.All.Count - All.Count;

    private static bool IsSlow(Talk talk) => RecordedTurn.Play([talk]).Any(turn =>
        ReturnCodeRecognizer.Recognize(turn.Context.Activity.Text) is not null ||
        DialogEngine.Turn(turn.State, turn.Context).Effects.Any(effect => effect is TurnEffect.IssueReturnCode or TurnEffect.IssueConfirmationCode or TurnEffect.EraseAll));
}
