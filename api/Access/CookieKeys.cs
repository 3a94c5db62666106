using HateResponse.Storage.Hosting;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;

namespace HateResponse.Api.Access;

/// <summary>Keeps the keys of the cookies beside the databases, so that a restart signs nobody out.</summary>
internal sealed class CookieKeys(ApiStore store, StorageOptions storage, ILoggerFactory loggers)
    : IConfigureOptions<KeyManagementOptions>
{
    /// <inheritdoc/>
    public void Configure(KeyManagementOptions options)
    {
        var folder = Directory.CreateDirectory(Path.Combine(storage.Directory, "console-keys"));
        options.XmlRepository = new FileSystemXmlRepository(folder, loggers);
        options.XmlEncryptor = new MasterKeyXmlEncryptor(store);
    }
}
