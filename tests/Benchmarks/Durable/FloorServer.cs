using HateResponse.Bot;
using HateResponse.Bot.Channels.Twilio;
using HateResponse.Bot.Outbox;
using HateResponse.Storage;
using HateResponse.Storage.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HateResponse.Benchmarks.Durable;

/// <summary>
/// The least that a webhook can be: the same server, the same signature code, the same writer with its group commit and
/// pragmas, one row. No dialog, no seal. With a sink it sends one reply for each message, by the sender of the bot.
/// </summary>
internal static class FloorServer
{
    /// <summary>First argument that starts it; the folder and the address follow, and the sink's address where it answers.</summary>
    public const string Command = "floor-server";

    private static readonly Migration Schema = new(
        1, "0001_inbox.sql", "CREATE TABLE inbox (message_id TEXT PRIMARY KEY, body TEXT NOT NULL, at INTEGER NOT NULL) WITHOUT ROWID");

    /// <summary>Serves until it is killed.</summary>
    public static async Task RunAsync(string folder, string url, string? sink)
    {
        await using var database = new Database(new DatabaseOptions
        {
            Path = System.IO.Path.Combine(folder, "floor.db"),
            Migrations = [Schema],
            Clock = TimeProvider.System,
        });
        var builder = WebApplication.CreateBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.UseUrls(url);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Configuration["Storage:Directory"] = folder; // the sender knows where contents are kept; the floor has none
        builder.Configuration["Privacy:MasterKey"] = Convert.ToBase64String(new byte[32]);
        builder.AddStore<BotStore>("bot storage");
        builder.Services.AddSingleton<OwnAddress>();
        builder.AddTwilio();
        builder.Services.AddSingleton(new TwilioOptions
        {
            AccountSid = Account.Sid,
            AuthToken = Account.Token,
            ApiBaseUrl = sink,
            PublicBaseUrl = Account.PublicBaseUrl,
        });
        var app = builder.Build();
        var webhook = new FloorWebhook(database, sink is null ? null : new FloorReply(app.Services.GetRequiredService<ISender>()));
        app.MapGet("/health/ready", () => Results.Ok());
        app.MapPost(Account.Path, webhook.TakeAsync);
        await app.RunAsync();
    }
}
