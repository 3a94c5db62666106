using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HateResponse.Line.Tests.Durability;

/// <summary>
/// Plays the provider's REST API: takes most messages, some slowly; turns some away with 429; of some it takes the message and
/// hangs up without a word.
/// </summary>
internal sealed class MessageSink : IAsyncDisposable
{
    private static readonly TimeSpan Slow = TimeSpan.FromMilliseconds(150);

    private readonly WebApplication _server;
    private readonly Random _chance;
    private readonly List<TakenMessage> _taken = [];

    private MessageSink(int seed)
    {
        _chance = new Random(seed);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _server = builder.Build();
        _server.MapPost("/2010-04-01/Accounts/{account}/Messages.json", AnswerAsync);
    }

    /// <summary>Where it listens.</summary>
    public string Address =>
        _server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    /// <summary>Messages turned away.</summary>
    public int Refused { get; private set; }

    /// <summary>Messages taken, in the order in which they came.</summary>
    public IReadOnlyList<TakenMessage> Taken
    {
        get
        {
            lock (_taken)
            {
                return [.. _taken];
            }
        }
    }

    public static async Task<MessageSink> StartAsync(int seed)
    {
        var sink = new MessageSink(seed);
        await sink._server.StartAsync();
        return sink;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync();
        var (temper, sid) = Take(form["To"].ToString(), form["Body"].ToString());
        switch (temper)
        {
            case Temper.Busy:
                http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
                await http.Response.WriteAsJsonAsync(new { code = 20429, message = "Too Many Requests", status = 429 });
                return;
            case Temper.HangsUp:
                http.Abort();
                return;
            case Temper.Slow:
                await Task.Delay(Slow);
                break;
        }

        http.Response.StatusCode = StatusCodes.Status201Created;
        await http.Response.WriteAsJsonAsync(new { sid, status = "queued" });
    }

    private (Temper Temper, string Sid) Take(string to, string body)
    {
        lock (_taken)
        {
            var temper = _chance.Next(1000) switch
            {
                < 20 => Temper.Busy,
                < 23 => Temper.HangsUp,
                < 80 => Temper.Slow,
                _ => Temper.Quick,
            };
            if (temper == Temper.Busy)
            {
                Refused++;
                return (temper, "");
            }

            var sid = "SM" + (_taken.Count + 1).ToString("x32", CultureInfo.InvariantCulture);
            _taken.Add(new TakenMessage(sid, to, body));
            return (temper, sid);
        }
    }

    private enum Temper
    {
        Quick,
        Slow,
        Busy,
        HangsUp,
    }
}
