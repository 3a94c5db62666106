using HateResponse.Api.Access;
using HateResponse.Api.Alerts;
using HateResponse.Api.BotEvents;
using HateResponse.Api.Casework;
using HateResponse.Api.Consents;
using HateResponse.Api.Erasure;
using HateResponse.Api.Http;
using HateResponse.Api.Notices;
using HateResponse.Api.Referrals;
using HateResponse.Api.Reports;
using HateResponse.Api.ServiceDirectory;
using HateResponse.Api.Tenants;
using HateResponse.Api.Tenants.Publishing;
using HateResponse.Storage;
using HateResponse.Storage.Hosting;
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
        builder.Services.ConfigureHttpJsonOptions(options =>
            options.SerializerOptions.TypeInfoResolverChain.Insert(0, ProblemJson.Default));
        builder.Services.TryAddSingleton<OwnAddress>();
        builder.Services.AddSingleton<Wakeups>();
        builder.Services.AddSingleton<Secrets>();
        builder.AddStore<ApiStore>("api storage");
        builder.AddTenants();
        builder.AddReports();
        builder.AddAlerts();
        builder.AddConsents();
        builder.AddServiceDirectory();
        builder.AddReferrals();
        builder.AddErasure();
        builder.AddBotEvents();
        builder.AddAccess();
        builder.AddCasework();
        builder.AddNotices();
    }

    /// <summary>Maps every room, after a look at the configuration.</summary>
    /// <exception cref="ConfigurationException">A setting is missing or wrong.</exception>
    public static void MapReferralApi(this WebApplication app)
    {
        app.CheckConfiguration();
        var v1 = app.MapGroup("/v1").AddEndpointFilter<RouteGroupBuilder, ApiKeyFilter>();
        TenantEndpoints.Map(v1);
        ReportEndpoints.Map(v1);
        ReaderEndpoints.Map(v1);
        AlertEndpoints.Map(v1);
        ErasureEndpoints.Map(v1);
        ConsentEndpoints.Map(v1);
        WithdrawalEndpoints.Map(v1);
        MatchEndpoints.Map(v1);
        HelpEndpoints.Map(v1);
        ReferralEndpoints.Map(v1);
        app.MapCasework();
    }
}
