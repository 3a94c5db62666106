using HateResponse.Storage.Hosting;

namespace HateResponse.Api.Notices;

/// <summary>Tells those on call, over and over until each was told.</summary>
internal sealed partial class NoticeWorker(
    ApiStore store, Mailer mailer, SmtpOptions options, Wakeups wakeups, TimeProvider clock, ILogger<NoticeWorker> logger)
    : BackgroundService
{
    /// <summary>Longest wait between two looks at the table, for what no hint was given of.</summary>
    private static readonly TimeSpan LookAfter = TimeSpan.FromSeconds(2);

    /// <summary>Takes what is due, sends it, writes down how it went; returns how many notices it handled.</summary>
    public async Task<int> StepAsync(CancellationToken cancel)
    {
        if (options.Server is not { } server)
        {
            return 0; // Development without a mail server: the rows stay, and the console shows them
        }

        var rows = await store.Database.WriteAsync(
            session =>
            {
                if (NoticeStore.Recover(session, clock.GetUtcNow()) is > 0 and var interrupted)
                {
                    LogInterrupted(logger, interrupted);
                }

                return NoticeStore.Lease(session, clock.GetUtcNow());
            },
            cancel);
        await Task.WhenAll(rows.Select(row => HandleAsync(server, row, cancel)));
        return rows.Count;
    }

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        new StepLoop(clock, logger) { LookAfter = LookAfter, Hint = wakeups.Notices }.RunAsync(
            async cancel => await StepAsync(cancel) > 0, stoppingToken);

    private async Task HandleAsync(SmtpServer server, NoticeRow row, CancellationToken cancel)
    {
        var result = await SendAsync(server, row, cancel);
        await store.Database.WriteAsync(
            session => NoticeStore.Settle(session, row, result, clock.GetUtcNow()), CancellationToken.None);
        LogResult(logger, row.Id, result, row.Attempts);
    }

    private async Task<MailResult> SendAsync(SmtpServer server, NoticeRow row, CancellationToken cancel)
    {
        try
        {
            return await mailer.SendAsync(server, row, cancel);
        }
#pragma warning disable CA1031 // one notice must not stop the others; what became of it nobody knows
        catch (Exception failure)
#pragma warning restore CA1031
        {
            LogFailed(logger, row.Id, failure.GetType().Name);
            return MailResult.Unknown;
        }
    }

    [LoggerMessage(7001, LogLevel.Warning, "Notices: {Rows} had been interrupted while they were sent")]
    private static partial void LogInterrupted(ILogger logger, int rows);

    [LoggerMessage(7002, LogLevel.Information, "Notice {NoticeId}: {Result} after {Attempts} tries")]
    private static partial void LogResult(ILogger logger, Guid noticeId, MailResult result, int attempts);

    [LoggerMessage(7003, LogLevel.Error, "Notice {NoticeId} failed: {Failure}")]
    private static partial void LogFailed(ILogger logger, Guid noticeId, string failure);
}
