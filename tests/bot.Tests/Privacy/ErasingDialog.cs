using HateResponse.Dialogs.Activities;
using HateResponse.Dialogs.Engine;
using HateResponse.Hosting;

namespace HateResponse.Bot.Tests.Privacy;

/// <summary>
/// Says back what it hears and keeps the last word of it as its state. <c>ERASE</c> has everything erased, of a report too where
/// one was handed over; <c>END</c> ends help without a record; <c>ASK</c> asks who can help with a report; <c>SAFETY</c> is about
/// safety; <c>STATE</c> tells the state. A timer
/// called <c>draft</c> erases too.
/// </summary>
internal static class ErasingDialog
{
    public const string Farewell = "all is gone";

    public static readonly Guid ReportId = Guid.Parse("019ac000-0000-7000-8000-0000000000aa");

    public static TurnResult Turn(DialogState state, TurnContext context) => context.Activity.Text switch
    {
        "ERASE" => Erase(new TurnEffect.EraseAll(null, EraseReasons.Asked)),
        "ERASE REPORT" => Erase(new TurnEffect.EraseAll(ReportId, EraseReasons.Asked)),
        "END" => Erase(new TurnEffect.EraseAll(null, EraseReasons.OffRecord)),
        null when TurnEvent.From(context.Activity) is TurnEvent.TimerFired { Timer: "draft" } => Erase(
            new TurnEffect.EraseAll(null, EraseReasons.Expired)),
        "ASK" => new(state, [], [new TurnEffect.AskMatches(ReportId)]),
        "CODE" => new(state, [Say("code")], [new TurnEffect.IssueReturnCode(context.FreshCode)]),
        "STATE" => new(state, [Say("state " + state.CodeWord)], []),
        { } text when TurnEvent.From(context.Activity) is null && EchoDialog.Turn(state, context) is var turn =>
            turn with { State = turn.State with { CodeWord = text } },
        _ => EchoDialog.Turn(state, context),
    };

    private static TurnResult Erase(TurnEffect.EraseAll erase) => new(
        DialogState.New with { Language = "es" },
        [Say(Farewell)],
        [erase, new TurnEffect.SetTimer("after", DateTimeOffset.UnixEpoch)]);

    private static Activity Say(string text) => new() { Type = ActivityTypes.Message, Text = text };
}
