using HateResponse.Storage.Privacy;

namespace HateResponse.Api.Tests.Privacy;

/// <summary>Seals nothing: shows that what the sealing test looks for would be found.</summary>
internal sealed class ClearCipher : ICipher
{
    public byte[] Seal(ReadOnlySpan<byte> key, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> purpose) => plain.ToArray();

    public byte[] Open(ReadOnlySpan<byte> key, ReadOnlySpan<byte> box, ReadOnlySpan<byte> purpose) => box.ToArray();
}
