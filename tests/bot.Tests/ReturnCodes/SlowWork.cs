using System.Security.Cryptography;
using System.Text;

namespace HateResponse.Bot.Tests.ReturnCodes;

/// <summary>In the place of the slow hash: it counts how often it is asked for, and can be held.</summary>
internal sealed class SlowWork : IDisposable
{
    private readonly ManualResetEventSlim _arrived = new(false);
    private readonly ManualResetEventSlim _free = new(true);
    private int _count;

    public int Count { get => _count; set => _count = value; }

    public byte[] Hash(string code, byte[] salt)
    {
        Interlocked.Increment(ref _count);
        _arrived.Set();
        _free.Wait();
        return SHA256.HashData([.. salt, .. Encoding.ASCII.GetBytes(code)]);
    }

    public void Hold()
    {
        _arrived.Reset();
        _free.Reset();
    }

    public void AwaitArrival() => _arrived.Wait();

    public void LetGo() => _free.Set();

    public void Dispose()
    {
        _arrived.Dispose();
        _free.Dispose();
    }
}
