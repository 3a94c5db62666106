namespace HateResponse.Api.Consents;

/// <summary>Consents: what they need.</summary>
internal static class ConsentsRoom
{
    /// <summary>Adds it.</summary>
    public static void AddConsents(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ConsentReader>();
        builder.Services.AddSingleton<ConsentEndpoints>();
        builder.Services.AddSingleton<WithdrawalEndpoints>();
        builder.Services.AddSingleton<ConsentExpiryWorker>();
        builder.Services.AddHostedService(services => services.GetRequiredService<ConsentExpiryWorker>());
    }
}
