namespace HateResponse.Bot.ReturnCodes;

/// <summary>Codes to come back with: what they need.</summary>
internal static class ReturnCodesRoom
{
    /// <summary>Adds it.</summary>
    public static void AddReturnCodes(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<SlowHash>(Pbkdf2.Hash);
        builder.Services.AddSingleton<ReturnCodeStore>();
        builder.Services.AddSingleton<Confirmations>();
        builder.Services.AddSingleton<CodeResolver>();
        builder.Services.AddSingleton<CodeProofWorker>();
        builder.Services.AddHostedService(services => services.GetRequiredService<CodeProofWorker>());
    }
}
