namespace HateResponse.Storage.Hosting;

/// <summary>A hint to one waiting worker; several hints before it looks are one.</summary>
public sealed class Wakeup : IDisposable
{
    private readonly SemaphoreSlim _hint = new(0, 1);

    /// <summary>Gives the hint.</summary>
    public void Set()
    {
        if (_hint.CurrentCount == 0)
        {
            try
            {
                _hint.Release();
            }
            catch (SemaphoreFullException)
            {
                // another thread gave it at the same moment
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _hint.Dispose();

    /// <summary>Waits for the hint, at most so long.</summary>
    public async Task WaitAsync(TimeSpan atMost, TimeProvider clock, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        using var timer = clock.CreateTimer(_ => limit.Cancel(), null, atMost, Timeout.InfiniteTimeSpan);
        try
        {
            await _hint.WaitAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            // nothing was heard: time to look
        }
    }
}
