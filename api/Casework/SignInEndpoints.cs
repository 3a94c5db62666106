using HateResponse.Api.Access;
using HateResponse.Api.Casework.Views;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;

namespace HateResponse.Api.Casework;

/// <summary>Signing in and out.</summary>
internal static class SignInEndpoints
{
    /// <summary>Maps <c>/sign-in</c>, for everybody, and <c>/sign-out</c>.</summary>
    public static void MapSignIn(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sign-in", Show).AllowAnonymous();
        routes.MapPost("/sign-in", SignInAsync).AllowAnonymous().DisableAntiforgery();
        routes.MapPost("/sign-out", SignOutAsync);
    }

    private static IResult Show(HttpContext context) => Page.SignIn(new SignInView("", Failed: false, Samples(context)));

    private static async Task<IResult> SignInAsync(
        HttpContext context, [FromForm] string? email, [FromForm] string? password, SignIn signIn, TimeProvider clock,
        CancellationToken cancel)
    {
        var from = context.Connection.RemoteIpAddress;
        if (await signIn.TryAsync(email ?? "", password ?? "", from, cancel) is not { } account)
        {
            var again = new SignInView(email ?? "", Failed: true, Samples(context));
            return Page.SignIn(again, StatusCodes.Status401Unauthorized);
        }

        await ConsoleCookie.StartAsync(context, account, clock.GetUtcNow());
        return Page.SeeOther(context, ConsoleCookie.Path);
    }

    private static async Task<IResult> SignOutAsync(HttpContext context, SignIn signIn, CancellationToken cancel)
    {
        await signIn.EndAsync(context.Account(), cancel);
        await context.SignOutAsync(ConsoleCookie.Scheme);
        return Page.SeeOther(context, ConsoleCookie.SignInPath);
    }

    private static IReadOnlyList<string> Samples(HttpContext context) =>
        context.RequestServices.GetService<SampleAccountsMaker>() is { } samples
            ? [.. samples.Accounts.Select(account => account.Email)]
            : [];
}
