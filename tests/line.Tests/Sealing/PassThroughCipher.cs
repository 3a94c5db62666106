using HateResponse.Storage.Privacy;

namespace HateResponse.Line.Tests.Sealing;

/// <summary>Seals nothing: shows that what the search does not find otherwise, it would find.</summary>
internal sealed class PassThroughCipher : ICipher
{
    public byte[] Seal(ReadOnlySpan<byte> key, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> purpose) => plain.ToArray();

    public byte[] Open(ReadOnlySpan<byte> key, ReadOnlySpan<byte> box, ReadOnlySpan<byte> purpose) => box.ToArray();
}
