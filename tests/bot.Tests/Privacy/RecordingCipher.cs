using System.Collections.Concurrent;
using System.Text;
using HateResponse.Storage.Privacy;

namespace HateResponse.Bot.Tests.Privacy;

/// <summary>Seals as the product does, and remembers every box that it ever made, as a backup of every moment would.</summary>
internal sealed class RecordingCipher : ICipher
{
    private readonly AesGcmCipher _cipher = new();

    public ConcurrentQueue<(byte[] Box, string Plain, string Purpose)> Boxes { get; } = [];

    public byte[] Seal(ReadOnlySpan<byte> key, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> purpose)
    {
        var box = _cipher.Seal(key, plain, purpose);
        Boxes.Enqueue((box, Encoding.UTF8.GetString(plain), Encoding.UTF8.GetString(purpose)));
        return box;
    }

    public byte[] Open(ReadOnlySpan<byte> key, ReadOnlySpan<byte> box, ReadOnlySpan<byte> purpose) =>
        _cipher.Open(key, box, purpose);
}
