namespace HateResponse.Bot.Simulator.Provider;

/// <summary>What is to go wrong next.</summary>
/// <param name="Next">A name of <see cref="SimulatedFault"/>.</param>
internal sealed record FaultChoice(string? Next);
