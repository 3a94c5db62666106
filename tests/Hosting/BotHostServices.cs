using HateResponse.Bot.Channels.Twilio;
using HateResponse.Bot.Referrals;
using HateResponse.Bot.Tenants.Mirroring;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace HateResponse.Hosting;

/// <summary>What a <see cref="BotHost"/> exchanges in the bot's container.</summary>
internal static class BotHostServices
{
    /// <summary>Puts the clock, the scripts and the dialog of a host in the place of the real ones.</summary>
    public static void Exchange(this BotHost host, IServiceCollection services, BotHostOptions options)
    {
        if (!options.Simulator)
        {
            services.AddSingleton<TimeProvider>(host.Clock);
            services.AddHttpClient(TwilioApi.Client).ConfigurePrimaryHttpMessageHandler(() => host.Provider);
            services.AddSingleton(new TwilioBackoff { First = TimeSpan.Zero }); // on a clock that stands still nobody can wait
        }

        if (!options.OneProcess)
        {
            services.AddHttpClient(ReferralSender.Client).ConfigurePrimaryHttpMessageHandler(() => host.Referrals);
            services.AddHttpClient(TenantQuery.Client).ConfigurePrimaryHttpMessageHandler(() => host.Settings);
        }

        if (options.Dialog is { } dialog)
        {
            services.AddSingleton(dialog);
        }

        if (!options.Workers)
        {
            StopWorkers(services);
        }

        options.Services?.Invoke(services);
    }

    /// <summary>Workers that a test can step are services of their own, hosted through a factory; the web server is not.</summary>
    private static void StopWorkers(IServiceCollection services)
    {
        foreach (var hosted in services.Where(service => service.ServiceType == typeof(IHostedService)).ToList())
        {
            if (hosted.ImplementationFactory is { } factory)
            {
                services.Remove(hosted);
                services.AddSingleton<IHostedService>(provider =>
                    factory(provider) is BackgroundService or not IHostedService ? new Idle() : (IHostedService)factory(provider));
            }
        }
    }

    private sealed class Idle : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
