using HateResponse.Dialogs.Activities;

namespace HateResponse.Dialogs.Engine;

/// <summary>placeholder</summary>
public static class DialogEngine
{
    /// <summary>placeholder</summary>
    public static TurnResult Turn(DialogState state, TurnContext context)
    {
        if (context.Activity.Text == "THROW")
        {
            throw new InvalidOperationException("placeholder");
        }

        return TurnEvent.From(context.Activity) switch
        {
            TurnEvent.OptedOut => new(state with { Mode = DialogMode.OptedOut }, [], []),
            TurnEvent.OptedIn => new(state with { Mode = DialogMode.Reporting }, [], []),
            null => new(state, [new Activity { Type = ActivityTypes.Message, Text = "Thank you." }], []),
            _ => new(state, [], []),
        };
    }

    /// <summary>placeholder</summary>
    public static Activity Apology(DialogState state) => new() { Type = ActivityTypes.Message, Text = "Sorry." };
}
