using HateResponse.Bot.Outbox;
using HateResponse.Storage;

namespace HateResponse.Bot.Referrals;

/// <summary>The way to the referral API and back: what it needs.</summary>
internal static class ReferralsRoom
{
    /// <summary>Adds it.</summary>
    public static void AddReferrals(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(services => Options(
            services.GetRequiredService<IConfiguration>(), builder.Environment, services.GetRequiredService<BotStore>()));
        builder.Services.AddSingleton<ReferralRequests>();
        builder.Services.AddSingleton<EventIntake>();
        builder.Services.AddSingleton<ISender, ReferralSender>();
        builder.Services.AddHttpClient(ReferralSender.Client)
            .AddStandardResilienceHandler(resilience =>
            {
                // the outbox repeats, hours if it must; here only a hung call is ended and a dead API left alone
                resilience.Retry.ShouldHandle = _ => ValueTask.FromResult(false);
                resilience.AttemptTimeout.Timeout = TimeSpan.FromSeconds(10);
                resilience.TotalRequestTimeout.Timeout = TimeSpan.FromSeconds(15);
            });
    }

    private static ReferralOptions Options(IConfiguration configuration, IHostEnvironment environment, BotStore store) => new()
    {
        ApiUrl = ConfiguredAddress.Read(configuration, "Referrals:ApiUrl"),
        ApiKey = Secret("Referrals:ApiKey", "referrals-api-key", configuration, environment, store),
        EventsSecret = Secret("Bot:EventsSecret", "events-secret", configuration, environment, store),
    };

    /// <summary>In Development both rooms make the same secret from the same master key.</summary>
    private static string Secret(
        string key, string use, IConfiguration configuration, IHostEnvironment environment, BotStore store) =>
        configuration[key] switch
        {
            { Length: > 0 } configured => configured,
            _ when environment.IsDevelopment() => Convert.ToHexString(store.Vault.Derive(use)),
            _ => throw new ConfigurationException(key, "is missing; the same long random text for the bot and the API"),
        };
}
