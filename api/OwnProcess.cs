using HateResponse.Api.Access;
using HateResponse.Api.BotEvents;
using HateResponse.Api.Http;
using HateResponse.Storage;
using HateResponse.Storage.Hosting;
using Microsoft.Extensions.Configuration.Memory;

namespace HateResponse.Api;

/// <summary>What the API needs only where it is a process of its own.</summary>
internal static class OwnProcess
{
    /// <summary>Alone, the API cannot guess where the bot is: only in Development it takes the bot's default.</summary>
    /// <exception cref="ConfigurationException"><c>Bot:EventsUrl</c> is missing.</exception>
    public static void FindBot(this WebApplicationBuilder builder)
    {
        if (string.IsNullOrEmpty(builder.Configuration[BotEventOptions.Key]))
        {
            builder.Configuration[BotEventOptions.Key] = builder.Environment.IsDevelopment()
                ? "http://localhost:5080/referrals/events"
                : throw new ConfigurationException(BotEventOptions.Key, "is missing; where the bot takes events");
        }
    }

    /// <summary>
    /// Alone, the API has no file of settings: what a framework logs of each request is left out, unless the configuration asks
    /// for it.
    /// </summary>
    public static void KeepLogsShort(this WebApplicationBuilder builder) =>
        ((IConfigurationBuilder)builder.Configuration).Sources.Insert(0, new MemoryConfigurationSource
        {
            InitialData = new Dictionary<string, string?>
            {
                ["Logging:LogLevel:Microsoft"] = "Warning",
                ["Logging:LogLevel:Microsoft.AspNetCore.DataProtection"] = "Error",
                ["Logging:LogLevel:Microsoft.Extensions.Hosting.Internal.Host"] = "Critical", // what it logs below, it throws too
                ["Logging:LogLevel:System.Net.Http.HttpClient"] = "Warning",
                ["Logging:LogLevel:Polly"] = "Warning",
            },
        });

    /// <summary>Says that there is nothing at an address, in the place of an answer without a word.</summary>
    public static void UseUnknownAddress(this WebApplication app) => app.UseStatusCodePages(context =>
        context.HttpContext is { Response.StatusCode: StatusCodes.Status404NotFound } http
            ? Problems.AddressUnknown().ExecuteAsync(http)
            : Task.CompletedTask);

    /// <summary>Says, once it listens, where everything is.</summary>
    public static void SayWhereToGo(this WebApplication app) =>
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            var address = app.Services.GetRequiredService<OwnAddress>().Value;
            var storage = app.Services.GetRequiredService<StorageOptions>();
            Console.WriteLine($"HateResponse's referral API listens on {address}");
            Console.WriteLine($"  Console          {address}{ConsoleCookie.Path}");
            Console.WriteLine($"  Events go to     {app.Services.GetRequiredService<BotEventOptions>().Url}");
            Console.WriteLine($"  Databases        {Path.GetFullPath(storage.Directory)}");
            foreach (var line in SampleAccounts.Lines(app.Services))
            {
                Console.WriteLine("  " + line);
            }
        });
}
