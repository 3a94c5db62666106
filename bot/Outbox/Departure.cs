using HateResponse.Dialogs.Activities;

namespace HateResponse.Bot.Outbox;

/// <summary>A message on its way out.</summary>
/// <param name="Address">Where the person is reached; null when it may not leave at once.</param>
/// <param name="Seq">Its place in the transcript.</param>
/// <param name="Message">What is said.</param>
/// <param name="IsFarewell">Whether it is the last word to who asked for silence.</param>
internal readonly record struct Departure(string? Address, long Seq, Activity Message, bool IsFarewell);
