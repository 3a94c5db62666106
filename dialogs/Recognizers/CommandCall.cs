namespace HateResponse.Dialogs.Recognizers;

/// <summary>A command as it was given.</summary>
/// <param name="Command">What is asked.</param>
/// <param name="Number">Number said with it, as in "change 3"; null when none.</param>
/// <param name="Language">BCP 47 code of the language asked for; null when none was named.</param>
public sealed record CommandCall(Command Command, int? Number, string? Language);
