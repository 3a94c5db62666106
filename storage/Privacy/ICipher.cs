namespace HateResponse.Storage.Privacy;

/// <summary>How bytes are sealed under a data key. The product has one; the sealing test has one that seals nothing.</summary>
public interface ICipher
{
    /// <summary>Seals.</summary>
    /// <param name="key">32 bytes.</param>
    /// <param name="plain">What is to be sealed.</param>
    /// <param name="purpose">Where it belongs; must be the same when opened.</param>
    byte[] Seal(ReadOnlySpan<byte> key, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> purpose);

    /// <summary>Opens what <see cref="Seal"/> made.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">Another key or purpose, or changed bytes.</exception>
    byte[] Open(ReadOnlySpan<byte> key, ReadOnlySpan<byte> box, ReadOnlySpan<byte> purpose);
}
