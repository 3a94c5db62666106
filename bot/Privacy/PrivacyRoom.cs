using HateResponse.Storage;
using HateResponse.Storage.Privacy;

namespace HateResponse.Bot.Privacy;

/// <summary>What is kept, and how it is sealed: what it needs.</summary>
internal static class PrivacyRoom
{
    private const string DevelopmentDirectory = ".data";

    /// <summary>Adds it.</summary>
    public static void AddPrivacy(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<StorageOptions>()
            .BindConfiguration("Storage")
            .PostConfigure(options => Place(options, builder.Environment));
        builder.Services.AddSingleton<ICipher, AesGcmCipher>();
        builder.Services.AddSingleton<MasterKeySource>();
        builder.Services.AddSingleton<BotStore>();
    }

    private static void Place(StorageOptions options, IHostEnvironment environment)
    {
        if (options.Directory.Length == 0)
        {
            options.Directory = environment.IsDevelopment()
                ? Path.Combine(Environment.CurrentDirectory, DevelopmentDirectory)
                : throw new ConfigurationException("Storage:Directory", "is missing; the folder of the databases");
        }

        StorageFolder.Use(options.Directory, () => Directory.CreateDirectory(options.Directory));
    }
}
