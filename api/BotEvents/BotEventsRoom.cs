namespace HateResponse.Api.BotEvents;

/// <summary>What the bot is told: what it needs.</summary>
internal static class BotEventsRoom
{
    /// <summary>Adds it.</summary>
    public static void AddBotEvents(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<BotEventStore>();
        builder.Services.AddSingleton<BotEventOptions>();
        builder.Services.AddSingleton<BotEventSender>();
        builder.Services.AddSingleton<BotEventWorker>();
        builder.Services.AddHostedService(services => services.GetRequiredService<BotEventWorker>());
        builder.Services.AddHttpClient(BotEventSender.Client)
            .AddStandardResilienceHandler(resilience =>
            {
                // the table repeats; here only a hung call is ended and a dead bot left alone
                resilience.Retry.ShouldHandle = _ => ValueTask.FromResult(false);
                resilience.AttemptTimeout.Timeout = TimeSpan.FromSeconds(10);
                resilience.TotalRequestTimeout.Timeout = TimeSpan.FromSeconds(15);
            });
    }
}
