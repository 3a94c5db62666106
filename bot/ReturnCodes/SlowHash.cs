using System.Security.Cryptography;
using System.Text;

namespace HateResponse.Bot.ReturnCodes;

/// <summary>The proof of a code, slow on purpose: whoever has the files and their keys still cannot try all codes.</summary>
/// <param name="code">16 digits.</param>
/// <param name="salt">Of this code alone.</param>
internal delegate byte[] SlowHash(string code, byte[] salt);

/// <inheritdoc cref="SlowHash"/>
internal static class Pbkdf2
{
    /// <summary>Bytes of a salt.</summary>
    public const int SaltBytes = 16;

    /// <summary>OWASP Password Storage Cheat Sheet, PBKDF2-HMAC-SHA256.</summary>
    private const int Iterations = 600_000;

    /// <summary>32 bytes, after a good tenth of a second.</summary>
    public static byte[] Hash(string code, byte[] salt) =>
        Rfc2898DeriveBytes.Pbkdf2(Encoding.ASCII.GetBytes(code), salt, Iterations, HashAlgorithmName.SHA256, outputLength: 32);
}
