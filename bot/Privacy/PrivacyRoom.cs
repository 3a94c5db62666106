namespace HateResponse.Bot.Privacy;

/// <summary>Erasing what people said: what it needs.</summary>
internal static class PrivacyRoom
{
    /// <summary>Adds it.</summary>
    public static void AddPrivacy(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Erasing>();
        builder.Services.AddSingleton<ErasureStore>();
        builder.Services.AddSingleton<ErasureWorker>();
        builder.Services.AddHostedService(services => services.GetRequiredService<ErasureWorker>());
        builder.Services.AddSingleton<Aging>();
        builder.Services.AddSingleton<AgingWorker>();
        builder.Services.AddHostedService(services => services.GetRequiredService<AgingWorker>());
        builder.Services.AddSingleton<ProviderCopyWorker>();
        builder.Services.AddHostedService(services => services.GetRequiredService<ProviderCopyWorker>());
    }
}
