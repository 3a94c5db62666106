using System.Globalization;
using HateResponse.Dialogs.Activities;
using HateResponse.Dialogs.Engine;

namespace HateResponse.Hosting;

/// <summary>
/// A dialog with nothing of its own: it says back what it hears, so that a test of the rooms around the dialog depends on no
/// wording. <c>THROW</c> throws, <c>TIMER name seconds</c> sets a timer, <c>TWICE</c> has two replies, <c>ALERT</c> tells
/// staff, <c>SAFETY</c> has a reply about safety, <c>MENU options letters</c> offers as many answers of as many letters.
/// </summary>
internal static class EchoDialog
{
    /// <summary>One turn.</summary>
    public static TurnResult Turn(DialogState state, TurnContext context) => TurnEvent.From(context.Activity) switch
    {
        null => Hear(state, context, context.Activity.Text ?? ""),
        TurnEvent.OptedOut => new(state with { Mode = DialogMode.OptedOut }, [], []),
        TurnEvent.OptedIn => new(state with { Mode = DialogMode.Reporting }, [], []),
        TurnEvent.WindowClosed => new(state, [], []), // whoever answers that is not heard either
        TurnEvent.TimerFired fired => new(state, [Say("timer " + fired.Timer)], []),
        _ => new(state, [Say("event " + context.Activity.Name)], []),
    };

    private static TurnResult Hear(DialogState state, TurnContext context, string text) => text.Split(' ') switch
    {
        ["THROW"] => throw new InvalidOperationException("as asked"),
        ["TIMER", var name, var seconds] => new(
            state,
            [],
            [new TurnEffect.SetTimer(name, context.Now.AddSeconds(int.Parse(seconds, CultureInfo.InvariantCulture)))]),
        ["CANCEL-TIMER", var name] => new(state, [], [new TurnEffect.CancelTimers([name])]),
        ["TWICE"] => new(state, [Say("one"), Say("two")], []),
        ["SAFETY"] => new(state, [Say("call 911") with { Importance = Importances.High }], []),
        ["MENU", var options, var letters] => new(
            state, [Menu(int.Parse(options, CultureInfo.InvariantCulture), int.Parse(letters, CultureInfo.InvariantCulture))], []),
        ["ALERT"] => new(state, [], [new TurnEffect.AlertStaff(context.TurnId, ["violence_now"], "en")]),
        _ => new(state, [Say("echo " + text)], []),
    };

    private static Activity Menu(int options, int letters) => Say("which?") with
    {
        SuggestedActions = new SuggestedActions(
            [.. Enumerable.Range(1, options).Select(i => new CardAction("imBack", new string((char)('A' + i), letters), $"q:{i}"))]),
    };

    private static Activity Say(string text) => new() { Type = ActivityTypes.Message, Text = text };
}
