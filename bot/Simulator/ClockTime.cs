namespace HateResponse.Bot.Simulator;

/// <summary>What the simulator's clock shows.</summary>
/// <param name="Now">UTC instant.</param>
internal sealed record ClockTime(DateTimeOffset Now);
