using HateResponse.Api.Access;
using HateResponse.Api.Casework.Cases;
using HateResponse.Api.Casework.Oversight;
using HateResponse.Api.Casework.Trials;
using HateResponse.Api.Casework.Waiting;
using HateResponse.Api.Notices;

namespace HateResponse.Api.Casework;

/// <summary>The console of the caseworkers: what it needs, and its pages.</summary>
internal static class CaseworkRoom
{
    /// <summary>Adds it.</summary>
    public static void AddCasework(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddRazorComponents();
        // a form that cannot be read is the caller's mistake in Development too, and no exception
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = false);
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "form";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.AddCases();
        services.AddSingleton<AlertChanges>();
        services.AddSingleton<NoticeReader>();
        services.AddSingleton<TrialRemoval>();
    }

    /// <summary>Maps the pages under <c>/casework</c>, under the host name <c>Console:Host</c> alone where one is set.</summary>
    public static void MapCasework(this WebApplication app)
    {
        app.UseConsoleHeaders();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapStaticAssets();

        var pages = app.MapGroup(ConsoleCookie.Path)
            .RequireAuthorization(ConsoleCookie.Scheme)
            .AddEndpointFilter<RouteGroupBuilder, FormCheck>();
        if (app.Configuration["Console:Host"] is { Length: > 0 } host)
        {
            pages.RequireHost(host);
        }

        pages.MapSignIn();
        pages.MapQueue();
        pages.MapCases();
        pages.MapOversight();
        pages.MapTrials();
        pages.MapFallback("/{**rest}", Page.NotFound);
    }
}
