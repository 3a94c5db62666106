using System.Net;
using HateResponse.Bot;
using HateResponse.Bot.Conversations;
using HateResponse.Bot.Outbox;
using HateResponse.Storage.Hosting;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace HateResponse.Hosting;

/// <summary>
/// The whole bot on a port of its own, with real database files in a folder of its own, a clock that stands still, and an
/// outside that a test writes.
/// </summary>
internal sealed class BotHost : WebApplicationFactory<BotStore>
{
    /// <summary>Account of the webhooks.</summary>
    public const string AccountSid = "AC00000000000000000000000000000001";

    /// <summary>Token under which they are signed.</summary>
    public const string AuthToken = "bench-token";

    /// <summary>Number of the line.</summary>
    public const string Line = "+15035550100";

    /// <summary>Secret under which events are signed.</summary>
    public const string EventsSecret = "events-secret-of-the-tests";

    private readonly BotHostOptions _options;
    private readonly bool _ownsDirectory;

    private BotHost(BotHostOptions options)
    {
        _options = options;
        _ownsDirectory = options.Directory is null;
        Folder = options.Directory ?? System.IO.Directory.CreateTempSubdirectory("hateresponse-").FullName;
        UseKestrel(); // the port is a setting: given here, it would be set while the program starts
    }

    /// <summary>Folder of the databases.</summary>
    public string Folder { get; }

    /// <summary>The clock that everybody waits on; unused where the simulator has its own.</summary>
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 25, 12, 0, 0, TimeSpan.Zero));

    /// <summary>The provider's REST API.</summary>
    public HttpScript Provider { get; } = new();

    /// <summary>The referral API.</summary>
    public HttpScript Referrals { get; } = new();

    /// <summary>The referral API's settings of the lines; by itself it has none newer than the bot's.</summary>
    public HttpScript Settings { get; } = new HttpScript().Always(_ => new HttpResponseMessage(HttpStatusCode.NotModified));

    /// <summary>What was logged.</summary>
    public CapturedLogs Logs { get; } = new();

    /// <summary>The databases.</summary>
    public BotStore Store => Services.GetRequiredService<BotStore>();

    /// <summary>Address without a slash at its end.</summary>
    public string Address => Services.GetRequiredService<OwnAddress>().Value!;

    /// <summary>Starts a host.</summary>
    public static BotHost Start(BotHostOptions? options = null)
    {
        var host = new BotHost(options ?? new BotHostOptions());
        host.StartServer();
        return host;
    }

    /// <summary>A service of the host.</summary>
    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    /// <summary>Takes steps of the outbox until nothing is due; returns how many rows it handled.</summary>
    public async Task<int> DrainAsync()
    {
        var handled = 0;
        while (await Get<OutboxWorker>().StepAsync(CancellationToken.None) is > 0 and var rows)
        {
            handled += rows;
        }

        return handled;
    }

    /// <summary>Looks for messages whose answer was lost; returns how many were due.</summary>
    public Task<int> ReconcileAsync() => Get<ReconcileWorker>().StepAsync(CancellationToken.None);

    /// <summary>Fires the timers that are due; returns how many.</summary>
    public Task<int> FireTimersAsync() => Get<TimerWorker>().StepAsync(CancellationToken.None);

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_ownsDirectory)
        {
            System.IO.Directory.Delete(Folder, recursive: true);
        }

        Provider.Verify();
        Referrals.Verify();
        Settings.Verify();
    }

    /// <inheritdoc/>
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(_options.Environment);
        builder.UseSetting(WebHostDefaults.ServerUrlsKey, "http://127.0.0.1:0");
        builder.UseSetting("Storage:Directory", Folder);
        if (!_options.Simulator)
        {
            builder.UseSetting("Twilio:AccountSid", AccountSid).UseSetting("Twilio:AuthToken", AuthToken);
        }

        if (!_options.OneProcess)
        {
            builder.UseSetting("Referrals:ApiUrl", "http://referrals.test");
        }

        builder.UseSetting("Bot:EventsSecret", EventsSecret);
        foreach (var (key, value) in _options.Settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(Logs).SetMinimumLevel(LogLevel.Trace));
        builder.ConfigureTestServices(services => this.Exchange(services, _options));
    }
}
