namespace HateResponse.Api;

/// <summary>placeholder</summary>
public static class ReferralApi
{
    /// <summary>placeholder</summary>
    public static void AddReferralApi(this WebApplicationBuilder builder) => _ = builder;

    /// <summary>placeholder</summary>
    public static void MapReferralApi(this WebApplication app) => _ = app;
}
