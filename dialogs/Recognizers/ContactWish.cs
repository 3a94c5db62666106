namespace HateResponse.Dialogs.Recognizers;

/// <summary>What a person says about how to reach them.</summary>
/// <param name="Code"><c>here</c> for messages, <c>call</c>, or <c>none</c>; null when it is unclear.</param>
/// <param name="IsUnclear">True when they only say what not to do, or contradict themselves: it has to be asked again.</param>
public readonly record struct ContactWish(string? Code, bool IsUnclear);
