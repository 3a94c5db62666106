using HateResponse.Bot.Channels.Twilio.WhatsApp;
using HateResponse.Bot.Outbox;
using HateResponse.Bot.Privacy;
using HateResponse.Bot.Simulator;
using HateResponse.Storage;

namespace HateResponse.Bot.Channels.Twilio;

/// <summary>SMS and WhatsApp by Twilio: what it needs.</summary>
internal static class TwilioRoom
{
    /// <summary>Adds it.</summary>
    public static void AddTwilio(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(services => Options(
            services.GetRequiredService<IConfiguration>(), builder.Environment, services.GetRequiredService<BotStore>()));
        builder.Services.AddSingleton<TwilioWebhook>();
        builder.Services.AddSingleton<TwilioApi>();
        builder.Services.AddSingleton<TwilioEnvelope>();
        builder.Services.AddSingleton<Contents>();
        builder.Services.AddSingleton<ISender, TwilioSender>();
        builder.Services.AddSingleton<ISentLookup, TwilioLookup>();
        builder.Services.AddSingleton<IProviderCopyRemover, TwilioCopyRemover>();
        builder.Services.AddSingleton(new TwilioBackoff());
        builder.Services.AddTransient<ApiBaseUrlHandler>();
        builder.Services.AddHttpClient(TwilioApi.Client)
            .RemoveAllLoggers() // two handlers and a scope for each message, and the outbox tells what went wrong
            .AddHttpMessageHandler<ApiBaseUrlHandler>()
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                ActivityHeadersPropagator = null, // our trace ids tell the provider nothing
            })
            .AddResilienceHandler("throttling", (pipeline, context) => TwilioThrottling.Add(
                pipeline,
                context.ServiceProvider.GetRequiredService<TwilioBackoff>(),
                context.ServiceProvider.GetRequiredService<TimeProvider>()));
    }

    private static TwilioOptions Options(IConfiguration configuration, IHostEnvironment environment, BotStore store)
    {
        var sid = configuration["Twilio:AccountSid"];
        var token = configuration["Twilio:AuthToken"];
        var simulated = SimulatorRoom.IsOn(environment, configuration);
        return new TwilioOptions
        {
            AccountSid = simulated ? "AC" + Made(store, "simulated-account") : Required("Twilio:AccountSid", sid),
            AuthToken = simulated ? Made(store, "simulated-token") : Required("Twilio:AuthToken", token),
            SecondaryAuthToken = NullIfEmpty(configuration["Twilio:SecondaryAuthToken"]),
            ApiBaseUrl = ConfiguredAddress.Read(configuration, "Twilio:ApiBaseUrl") ??
                (simulated ? ApiBaseUrlHandler.SimulatorPath : null),
            MessagingServiceSid = NullIfEmpty(configuration["Twilio:MessagingServiceSid"]),
            PublicBaseUrl = ConfiguredAddress.Read(configuration, "PublicBaseUrl") ?? (environment.IsDevelopment()
                ? null
                : throw new ConfigurationException("PublicBaseUrl", "is missing; the address that the provider calls")),
        };
    }

    private static string Made(BotStore store, string use) =>
        Convert.ToHexStringLower(store.Vault.Derive(use).AsSpan(0, 16));

    private static string Required(string key, string? value) =>
        NullIfEmpty(value) ?? throw new ConfigurationException(key, "is missing; the provider's console shows it");

    private static string? NullIfEmpty(string? value) => string.IsNullOrEmpty(value) ? null : value;
}
