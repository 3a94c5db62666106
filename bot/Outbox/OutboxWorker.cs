using HateResponse.Storage;
using HateResponse.Storage.Hosting;

namespace HateResponse.Bot.Outbox;

/// <summary>Sends what is due, over and over.</summary>
internal sealed partial class OutboxWorker(
    BotStore store,
    OutboxStore outbox,
    Courier courier,
    Wakeups wakeups,
    TimeProvider clock,
    ILogger<OutboxWorker> logger) : BackgroundService
{
    /// <summary>Most rows on their way at once.</summary>
    private const int MaxFlying = 64;

    /// <summary>Longest wait between two looks at the table, for what no hint was given of.</summary>
    private static readonly TimeSpan LookAfter = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _places = new(MaxFlying);
    private CancellationToken _stopping;
    private volatile bool _runs;

    /// <summary>
    /// Takes a place for a row that is leased by the write that puts it in; false when all are taken, or before the start
    /// and after the stop, when nothing leaves.
    /// </summary>
    public bool TryReserve() => _runs && _places.Wait(TimeSpan.Zero);

    /// <summary>Gives a place back that no row needed.</summary>
    public void Release() => _places.Release();

    /// <summary>Sends a row that was leased for a place taken before.</summary>
    public void Launch(OutboxRow row) => _ = FlyAsync(row, _stopping);

    /// <summary>Leases what is due, sends it, writes down how it went; returns how many rows it handled.</summary>
    public async Task<int> StepAsync(CancellationToken cancel)
    {
        var rows = await LeaseAsync(MaxFlying, cancel);
        await Task.WhenAll(rows.Select(row => courier.CarryAsync(row, cancel)));
        return rows.Count;
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _places.Dispose();
        base.Dispose();
    }

    /// <summary>A send that hangs holds up its own lane only: the others leave while it is on its way.</summary>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        _stopping = stoppingToken;
        _runs = true;
        try
        {
            var loop = new StepLoop(clock, logger) { LookAfter = LookAfter, Hint = wakeups.Outbox };
            await loop.RunAsync(LaunchDueAsync, stoppingToken);
        }
        finally
        {
            _runs = false;
            await AllLandedAsync();
        }
    }

    private async Task<bool> LaunchDueAsync(CancellationToken cancel)
    {
        var rows = _places.CurrentCount is > 0 and var free ? await LeaseAsync(free, cancel) : [];
        foreach (var row in rows)
        {
            await _places.WaitAsync(CancellationToken.None); // there are as many as rows: only this loop takes any
            _ = FlyAsync(row, cancel);
        }

        return rows.Count > 0;
    }

    private async Task FlyAsync(OutboxRow row, CancellationToken cancel)
    {
        var more = true;
        try
        {
            more = await courier.CarryAsync(row, cancel);
        }
        finally
        {
            more |= _places.CurrentCount == 0;
            _places.Release();
            if (more)
            {
                wakeups.Outbox.Set(); // the next of its lane may go, or one that found no place
            }
        }
    }

    /// <summary>What left before the stop is written down before the store closes.</summary>
    private async Task AllLandedAsync()
    {
        for (var i = 0; i < MaxFlying; i++)
        {
            await _places.WaitAsync(CancellationToken.None);
        }
    }

    private Task<List<OutboxRow>> LeaseAsync(int most, CancellationToken cancel) =>
        store.Database.WriteAsync(session => Lease(session, most), cancel);

    private List<OutboxRow> Lease(WriteSession session, int most)
    {
        var now = clock.GetUtcNow();
        if (outbox.Recover(session, now) is > 0 and var interrupted)
        {
            LogRecovered(logger, interrupted);
        }

        return outbox.Lease(session, now, most);
    }

    [LoggerMessage(3001, LogLevel.Warning, "Outbox: {Rows} rows had been interrupted while they were sent")]
    private static partial void LogRecovered(ILogger logger, int rows);
}
