namespace HateResponse.Storage;

/// <summary>A write in the queue, and the promise to whoever waits for it.</summary>
internal abstract class PendingWrite
{
    /// <summary>Does the work inside a savepoint; a failure is kept for <see cref="Finish"/>.</summary>
    public abstract void Run(WriteSession session);

    /// <summary>Keeps the promise after the commit.</summary>
    public abstract void Finish();

    /// <summary>Breaks the promise: the whole transaction failed.</summary>
    public abstract void Fail(Exception failure);
}

/// <inheritdoc/>
internal sealed class PendingWrite<T>(Func<WriteSession, T> work) : PendingWrite
{
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;
    private Exception? _failure;

    public Task<T> Done => _done.Task;

    public override void Run(WriteSession session)
    {
        session.Save();
        try
        {
            _result = work(session);
            session.Release();
        }
#pragma warning disable CA1031 // it belongs to the caller, who gets it; the neighbours in the batch go on
        catch (Exception failure)
#pragma warning restore CA1031
        {
            _failure = failure;
            session.Undo();
        }
    }

    public override void Finish()
    {
        if (_failure is null)
        {
            _done.SetResult(_result!); // set by Run, which did not fail
        }
        else
        {
            _done.SetException(_failure);
        }
    }

    public override void Fail(Exception failure) => _done.SetException(_failure ?? failure);
}
