namespace HateResponse.Dialogs.Engine;

/// <summary>placeholder</summary>
public sealed record DialogState
{
    /// <summary>A conversation in which nothing was said yet.</summary>
    public static DialogState New { get; } = new();

    /// <summary>BCP 47 language of the conversation, null before it is known.</summary>
    public string? Language { get; init; }

    /// <summary>What the conversation is doing.</summary>
    public DialogMode Mode { get; init; }
}
