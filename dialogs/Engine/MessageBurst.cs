namespace HateResponse.Dialogs.Engine;

/// <summary>Messages that came one after the other.</summary>
/// <param name="Since">UTC instant of the first.</param>
/// <param name="Count">How many, from 1.</param>
/// <param name="Told">Whether the person was told that they are read and not answered one by one.</param>
public sealed record MessageBurst(DateTimeOffset Since, int Count, bool Told = false);
