namespace HateResponse.Bot.Simulator;

/// <summary>A step of the clock.</summary>
/// <param name="Forward">More than nothing, for example <c>00:00:30</c> or <c>1.00:00:00</c>.</param>
internal sealed record ClockStep(TimeSpan Forward);
