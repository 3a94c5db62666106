using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http.Features;

namespace HateResponse.Api.Access;

/// <summary>
/// The session of somebody signed in: a sealed cookie that only the console's paths get. It says who, and since when; what
/// they may see is looked up with each request.
/// </summary>
internal static class ConsoleCookie
{
    /// <summary>Name of the authentication scheme, and of the policy that asks for it.</summary>
    public const string Scheme = "console";

    /// <summary>Path below which the console lives.</summary>
    public const string Path = "/casework";

    /// <summary>Where somebody signs in.</summary>
    public const string SignInPath = Path + "/sign-in";

    private const string SignedInAt = "signed_in_at";

    private static readonly TimeSpan IdleFor = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan SignedInFor = TimeSpan.FromHours(12);

    /// <summary>Sets the session up.</summary>
    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "console";
        options.Cookie.Path = Path;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = IdleFor;
        options.SlidingExpiration = true;
        options.Events.OnValidatePrincipal = ValidateAsync;
        options.Events.OnRedirectToLogin = context => Redirect(context.Response);
        options.Events.OnRedirectToAccessDenied = context => Redirect(context.Response);
    }

    /// <summary>Begins a session.</summary>
    public static Task StartAsync(HttpContext context, Account account, DateTimeOffset now) =>
        context.SignInAsync(Scheme, new ClaimsPrincipal(new ClaimsIdentity(
            [
                new Claim(ClaimTypes.NameIdentifier, account.Id.ToString()),
                new Claim(SignedInAt, now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
            ],
            Scheme)));

    /// <summary>Who sends the request; behind the policy there always is somebody.</summary>
    public static Account Account(this HttpContext context) => context.Features.GetRequiredFeature<Account>();

    private static Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var since = context.Principal?.FindFirstValue(SignedInAt);
        var id = context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier);
        if (since is null || id is null
            || DateTimeOffset.FromUnixTimeSeconds(long.Parse(since, CultureInfo.InvariantCulture)) + SignedInFor <= now
            || services.GetRequiredService<AccountStore>().Find(Guid.Parse(id)) is not { } account)
        {
            context.RejectPrincipal();
            return Task.CompletedTask;
        }

        context.HttpContext.Features.Set(account);
        return Task.CompletedTask;
    }

    /// <summary>Without the address that was asked for: a link in a log or a bar tells nothing of a case.</summary>
    private static Task Redirect(HttpResponse response)
    {
        response.Redirect(SignInPath);
        return Task.CompletedTask;
    }
}
