using System.Text;
using System.Xml.Linq;
using HateResponse.Storage.Privacy;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace HateResponse.Api.Access;

/// <summary>Opens what <see cref="MasterKeyXmlEncryptor"/> sealed.</summary>
/// <param name="services">The framework makes decryptors by this constructor.</param>
internal sealed class MasterKeyXmlDecryptor(IServiceProvider services) : IXmlDecryptor
{
    /// <inheritdoc/>
    public XElement Decrypt(XElement encryptedElement)
    {
        var key = services.GetRequiredService<ApiStore>().Vault.Derive(MasterKeyXmlEncryptor.Use);
        var plain = new AesGcmCipher().Open(
            key, Convert.FromBase64String(encryptedElement.Value), Encoding.UTF8.GetBytes(MasterKeyXmlEncryptor.Use));
        return XElement.Parse(Encoding.UTF8.GetString(plain));
    }
}
