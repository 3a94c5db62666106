namespace HateResponse.Bot.Simulator;

/// <summary>placeholder</summary>
internal static class SimulatorRoom
{
    /// <summary>placeholder</summary>
    public static void AddSimulator(this WebApplicationBuilder builder) => builder.Services.AddSingleton(TimeProvider.System);

    /// <summary>placeholder</summary>
    public static void MapSimulator(this WebApplication app) => _ = app;
}
