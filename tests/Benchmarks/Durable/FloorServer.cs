using HateResponse.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace HateResponse.Benchmarks.Durable;

/// <summary>
/// The least that a webhook can be: the same server, the same signature code, the same writer with its group commit and
/// pragmas, one row. No dialog, no seal, no reply.
/// </summary>
internal static class FloorServer
{
    /// <summary>First argument that starts it; the folder and the address follow.</summary>
    public const string Command = "floor-server";

    private static readonly Migration Schema = new(
        1, "0001_inbox.sql", "CREATE TABLE inbox (message_id TEXT PRIMARY KEY, body TEXT NOT NULL, at INTEGER NOT NULL) WITHOUT ROWID");

    /// <summary>Serves until it is killed.</summary>
    public static async Task RunAsync(string folder, string url)
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
        var app = builder.Build();
        app.MapGet("/health/ready", () => Results.Ok());
        app.MapPost(Account.Path, http => FloorWebhook.TakeAsync(http, database));
        await app.RunAsync();
    }
}
