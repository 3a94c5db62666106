using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HateResponse.Benchmarks.Durable;

/// <summary>Takes whatever the bot sends, at once: messages to people, and questions to the referral API.</summary>
internal sealed class ReplySink : IAsyncDisposable
{
    private const string OneMatch =
        """
        {"matches":[{"serviceId":"0190a8f0-0000-7000-8000-000000000001","organizationName":"Riverton Legal Aid",
        "serviceName":"Legal advice","reasons":["near"],"phone":"503-555-0142"}]}
        """;

    private readonly WebApplication _server;
    private int _messages;

    private ReplySink()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _server = builder.Build();
        _server.MapPost("/2010-04-01/Accounts/{account}/Messages.json", TakeMessageAsync);
        _server.MapPost("/v1/reports/{report}/matches", http => AnswerAsync(http, OneMatch));
        _server.MapPost("/v1/help", http => AnswerAsync(http, OneMatch));
        _server.MapGet("/v1/reports/{report}/readers", http => AnswerAsync(http, """{"readers":[]}"""));
        _server.MapPost("/v1/reports/{report}/referrals", TakeReferralAsync);
        _server.MapFallback(http => AnswerAsync(http, "{}"));
    }

    /// <summary>Where it listens.</summary>
    public string Address =>
        _server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First(); // it has started

    /// <summary>Messages taken so far.</summary>
    public int Messages => _messages;

    /// <summary>Starts it.</summary>
    public static async Task<ReplySink> StartAsync()
    {
        var sink = new ReplySink();
        await sink._server.StartAsync();
        return sink;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task TakeMessageAsync(HttpContext http)
    {
        await http.Request.Body.CopyToAsync(Stream.Null);
        var number = Interlocked.Increment(ref _messages);
        await AnswerAsync(http, $$"""{"sid":"SM{{number.ToString("x32", CultureInfo.InvariantCulture)}}","status":"queued"}""");
    }

    private static async Task TakeReferralAsync(HttpContext http)
    {
        using var asked = await JsonDocument.ParseAsync(http.Request.Body);
        var id = asked.RootElement.GetProperty("referralId").GetString();
        await AnswerAsync(
            http, $$"""{"referralId":"{{id}}","status":"sent","organizationName":"Riverton Legal Aid","contactBy":null}""");
    }

    private static async Task AnswerAsync(HttpContext http, string json)
    {
        http.Response.StatusCode = StatusCodes.Status201Created;
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync(json);
    }
}
