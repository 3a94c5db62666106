using HateResponse.Storage.Privacy;

namespace HateResponse.Line.Tests.Sealing;

/// <summary>Seals nothing: what the search must find, or it could not fail.</summary>
internal sealed class PassThroughCipher : ICipher
{
    public byte[] Seal(ReadOnlySpan<byte> key, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> purpose) => plain.ToArray();

    public byte[] Open(ReadOnlySpan<byte> key, ReadOnlySpan<byte> box, ReadOnlySpan<byte> purpose) => box.ToArray();
}
