namespace HateResponse.Api.Casework.Views;

/// <summary>An instant on a page.</summary>
/// <param name="Text">As people read it.</param>
/// <param name="Machine">For the <c>datetime</c> attribute.</param>
public readonly record struct TimeView(string Text, string Machine);
