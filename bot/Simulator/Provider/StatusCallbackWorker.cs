using System.Threading.Channels;

namespace HateResponse.Bot.Simulator.Provider;

/// <summary>Tells the line of deliveries after the provider's answer, one after the other.</summary>
internal sealed partial class StatusCallbackWorker(SimulatedProvider provider, ILogger<StatusCallbackWorker> logger)
    : BackgroundService
{
    private readonly Channel<StatusCallback> _waiting = Channel.CreateBounded<StatusCallback>(
        new BoundedChannelOptions(1_000) { FullMode = BoundedChannelFullMode.DropOldest });

    /// <summary>Has the line told.</summary>
    public void Add(StatusCallback callback) => _waiting.Writer.TryWrite(callback);

    /// <summary>Tells all that waits to be told; returns how much that was.</summary>
    public async Task<int> StepAsync(CancellationToken cancel)
    {
        var told = 0;
        for (; _waiting.Reader.TryRead(out var callback); told++)
        {
            try
            {
                await provider.TellAsync(callback, cancel);
            }
            catch (HttpRequestException failure)
            {
                LogNotTold(logger, callback.Sid, callback.Status, failure.HttpRequestError);
            }
        }

        return told;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await _waiting.Reader.WaitToReadAsync(stoppingToken))
        {
            await StepAsync(stoppingToken);
        }
    }

    [LoggerMessage(9001, LogLevel.Warning, "Simulator could not tell {Status} of {MessageId}: {Failure}")]
    private static partial void LogNotTold(ILogger logger, string messageId, string status, HttpRequestError failure);
}
