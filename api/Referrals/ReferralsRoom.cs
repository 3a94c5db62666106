namespace HateResponse.Api.Referrals;

/// <summary>Matches and referrals: what they need.</summary>
internal static class ReferralsRoom
{
    /// <summary>Adds it.</summary>
    public static void AddReferrals(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ReferralStore>();
        builder.Services.AddSingleton<ReferralOpening>();
        builder.Services.AddSingleton<SharingEnd>();
        builder.Services.AddSingleton<ReferralEndpoints>();
        builder.Services.AddSingleton<MatchFinder>();
        builder.Services.AddSingleton<MatchEndpoints>();
        builder.Services.AddSingleton<HelpReader>();
        builder.Services.AddSingleton<HelpFinder>();
        builder.Services.AddSingleton<HelpAllowance>();
        builder.Services.AddSingleton<HelpEndpoints>();
    }
}
