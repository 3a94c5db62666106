namespace HateResponse.Dialogs.Engine;

/// <summary>placeholder</summary>
public static class DialogEngine
{
    /// <summary>placeholder</summary>
    public static TurnResult Turn(DialogState state, TurnContext context) => new(state, [], []);
}
