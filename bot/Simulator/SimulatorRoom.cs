using HateResponse.Bot.Simulator.Page;
using HateResponse.Bot.Simulator.Provider;

namespace HateResponse.Bot.Simulator;

/// <summary>
/// A phone on the screen, for Development without an account at the provider: what it needs. It plays the provider over
/// HTTP on both sides, so that nothing of the line knows of it, but for the clock.
/// </summary>
internal static class SimulatorRoom
{
    /// <summary>Where its page is.</summary>
    public const string Path = "/simulator";

    /// <summary>Adds it, and the clock that everybody waits on: its own, or the system's where it is off.</summary>
    public static void AddSimulator(this WebApplicationBuilder builder)
    {
        if (!IsOn(builder.Environment, builder.Configuration))
        {
            builder.Services.AddSingleton(TimeProvider.System);
            return;
        }

        builder.Services.AddSingleton<SimulatedClock>();
        builder.Services.AddSingleton<TimeProvider>(services => services.GetRequiredService<SimulatedClock>());
        builder.Services.AddSingleton<Phones>();
        builder.Services.AddSingleton<Faults>();
        builder.Services.AddSingleton<SimulatedContents>();
        builder.Services.AddSingleton<ProviderDesk>();
        builder.Services.AddSingleton<SimulatedProvider>();
        builder.Services.AddSingleton<StatusCallbackWorker>();
        builder.Services.AddHostedService(services => services.GetRequiredService<StatusCallbackWorker>());
        builder.Services.AddHttpClient(SimulatedProvider.Client);
    }

    /// <summary>Maps <c>/simulator</c>; nothing where it is off.</summary>
    public static void MapSimulator(this WebApplication app)
    {
        if (!IsOn(app.Environment, app.Configuration))
        {
            return;
        }

        app.MapProvider();
        var simulator = app.MapGroup(Path).DisableAntiforgery().AddEndpointFilter<RouteGroupBuilder, SameOrigin>();
        simulator.MapSimulatorPage();
        simulator.MapPhones();
        simulator.MapClock();
        simulator.MapFaults();
    }

    /// <summary>Whether there is a simulator.</summary>
    public static bool IsOn(IHostEnvironment environment, IConfiguration configuration) =>
        environment.IsDevelopment() && string.IsNullOrEmpty(configuration["Twilio:AccountSid"]) &&
        string.IsNullOrEmpty(configuration["Twilio:AuthToken"]);
}
