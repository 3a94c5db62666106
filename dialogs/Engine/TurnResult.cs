using HateResponse.Dialogs.Activities;

namespace HateResponse.Dialogs.Engine;

/// <summary>What a turn decided; nothing of it has happened yet.</summary>
/// <param name="State">The conversation after the turn.</param>
/// <param name="Replies">Messages to the person, in order; empty for silence.</param>
/// <param name="Effects">What is to be done outside, in order.</param>
public sealed record TurnResult(
    DialogState State, IReadOnlyList<Activity> Replies, IReadOnlyList<TurnEffect> Effects);
