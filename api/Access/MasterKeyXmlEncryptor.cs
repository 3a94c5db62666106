using System.Text;
using System.Xml.Linq;
using HateResponse.Storage.Privacy;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace HateResponse.Api.Access;

/// <summary>Seals the keys of the console's cookies under a key of the master key: the files alone open no session.</summary>
internal sealed class MasterKeyXmlEncryptor(ApiStore store) : IXmlEncryptor
{
    /// <summary>What the key is derived for.</summary>
    public const string Use = "console-cookies";

    /// <inheritdoc/>
    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var plain = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        var box = new AesGcmCipher().Seal(store.Vault.Derive(Use), plain, Encoding.UTF8.GetBytes(Use));
        return new EncryptedXmlInfo(new XElement("sealed", Convert.ToBase64String(box)), typeof(MasterKeyXmlDecryptor));
    }
}
