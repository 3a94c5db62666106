using HateResponse.Api.Access;
using HateResponse.Api.Casework.Pages;
using HateResponse.Api.Casework.Views;
using HateResponse.Api.Tenants;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HateResponse.Api.Casework;

/// <summary>Answers with a page.</summary>
internal static class Page
{
    /// <summary>A page for whoever is signed in.</summary>
    /// <typeparam name="TPage">Has the parameters <c>Viewer</c> and <c>View</c>.</typeparam>
    /// <param name="context">The request.</param>
    /// <param name="view">What the page says.</param>
    /// <param name="status">HTTP status.</param>
    public static IResult Of<TPage>(HttpContext context, object view, int status = StatusCodes.Status200OK)
        where TPage : IComponent =>
        new RazorComponentResult<TPage>(new Dictionary<string, object?> { ["Viewer"] = Who(context), ["View"] = view })
        {
            StatusCode = status,
        };

    /// <summary>The sign-in page, for nobody yet.</summary>
    public static IResult SignIn(SignInView view, int status = StatusCodes.Status200OK) =>
        new RazorComponentResult<SignInPage>(new Dictionary<string, object?> { ["View"] = view }) { StatusCode = status };

    /// <summary>There is nothing that this person can open: the same for what is not there and for what is not theirs.</summary>
    public static IResult NotFound(HttpContext context) => Message(context, "notFound", StatusCodes.Status404NotFound);

    /// <summary>A page of one sentence.</summary>
    /// <param name="context">The request.</param>
    /// <param name="name">Which, as the texts call it.</param>
    /// <param name="status">HTTP status.</param>
    public static IResult Message(HttpContext context, string name, int status) =>
        new RazorComponentResult<MessagePage>(new Dictionary<string, object?> { ["Viewer"] = Who(context), ["Name"] = name })
        {
            StatusCode = status,
        };

    /// <summary>After a form: the browser asks for the page by itself, so that a reload sends nothing again.</summary>
    public static IResult SeeOther(HttpContext context, string path)
    {
        context.Response.Headers.Location = path;
        return TypedResults.StatusCode(StatusCodes.Status303SeeOther);
    }

    private static Viewer? Who(HttpContext context)
    {
        if (context.Features.Get<Account>() is not { } account)
        {
            return null;
        }

        var line = context.RequestServices.GetRequiredService<TenantDirectory>().Find(account.Tenant)?.LineName;
        return new Viewer
        {
            Name = account.DisplayName,
            Place = account.OrganizationName ?? $"{line}, {Wording.Of("app.lineStaff")}",
            IsLineStaff = account.IsLineStaff,
        };
    }
}
