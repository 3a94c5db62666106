using HateResponse.Bot.Outbox;
using HateResponse.Bot.Simulator;
using HateResponse.Storage;

namespace HateResponse.Bot.Channels.Twilio;

/// <summary>SMS and WhatsApp by Twilio: what it needs.</summary>
internal static class TwilioRoom
{
    private static readonly TimeSpan SendTimeout = TimeSpan.FromSeconds(20);

    /// <summary>Adds it.</summary>
    public static void AddTwilio(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(services => Options(
            services.GetRequiredService<IConfiguration>(), builder.Environment, services.GetRequiredService<BotStore>()));
        builder.Services.AddSingleton<TwilioWebhook>();
        builder.Services.AddSingleton<ISender, TwilioSender>();
        builder.Services.AddTransient<ApiBaseUrlHandler>();

        // no retry here: a POST that may have arrived is never sent again blindly, and the outbox knows what to do
        builder.Services.AddHttpClient(TwilioSender.Client, client => client.Timeout = SendTimeout)
            .RemoveAllLoggers() // two handlers and a scope for each message, and the outbox tells what went wrong
            .AddHttpMessageHandler<ApiBaseUrlHandler>()
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false });
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
