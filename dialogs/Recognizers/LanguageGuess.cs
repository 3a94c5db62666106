namespace HateResponse.Dialogs.Recognizers;

/// <summary>Language in which a message is written.</summary>
/// <param name="Language">BCP 47 code; null when it cannot be told.</param>
/// <param name="Margin">0 to 1: how far the best language is ahead of the next.</param>
public readonly record struct LanguageGuess(string? Language, double Margin);
