namespace HateResponse.Storage.Tests;

/// <summary>Holds one thread where a test wants it, instead of hoping that it is there.</summary>
internal sealed class Gate : IDisposable
{
    private readonly ManualResetEventSlim _arrived = new();
    private readonly ManualResetEventSlim _opened = new();

    /// <summary>The held thread says that it is here, and waits.</summary>
    public void Arrive()
    {
        _arrived.Set();
        _opened.Wait();
    }

    /// <summary>Waits until a thread is held.</summary>
    public void AwaitArrival() => _arrived.Wait();

    /// <summary>Lets it go on.</summary>
    public void Open() => _opened.Set();

    public void Dispose()
    {
        _arrived.Dispose();
        _opened.Dispose();
    }
}
