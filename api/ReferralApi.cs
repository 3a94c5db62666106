using HateResponse.Api.BotEvents;
using HateResponse.Api.Notices;
using HateResponse.Api.Privacy;
using HateResponse.Api.Referrals;
using HateResponse.Api.Reports;
using HateResponse.Api.Tenants;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace HateResponse.Api;

/// <summary>The referral API and the console, for a host: the bot's own, or one of theirs alone.</summary>
public static class ReferralApi
{
    /// <summary>Adds every room.</summary>
    public static void AddReferralApi(this WebApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddProblemDetails();
        builder.Services.AddHealthChecks().AddCheck<StorageHealth>("api storage");
        builder.Services.AddSingleton<OwnAddress>();
        builder.Services.AddSingleton<Wakeups>();
        builder.Services.AddSingleton<TenantDirectory>();
        builder.Services.AddSingleton<Secrets>();
        builder.AddPrivacy();
        builder.Services.AddSingleton<ReportStore>();
        builder.Services.AddSingleton<ReferralStore>();
        builder.Services.AddSingleton<BotEventStore>();
        builder.Services.AddSingleton<NoticeStore>();
    }

    /// <summary>Maps every room, after a look at the configuration.</summary>
    /// <exception cref="Exception">A setting is missing or wrong; the message names its key.</exception>
    public static void MapReferralApi(this WebApplication app)
    {
        app.CheckConfiguration();
    }
}
