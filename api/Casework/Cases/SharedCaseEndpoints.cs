using HateResponse.Api.Access;
using HateResponse.Api.Casework.Pages;
using HateResponse.Api.Referrals;
using HateResponse.Storage.Privacy;
using Microsoft.AspNetCore.Mvc;

namespace HateResponse.Api.Casework.Cases;

/// <summary>Cases that were shared with a caseworker's organization.</summary>
internal static class SharedCaseEndpoints
{
    /// <summary>Maps <c>/referrals/{id}</c> and what can be done there.</summary>
    public static void MapSharedCases(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/referrals/{id:guid}");
        group.MapGet("", ShowAsync);
        group.MapPost("/open", OpenAsync).DisableAntiforgery();
        group.MapPost("/accept", AcceptAsync);
        group.MapPost("/decline", DeclineAsync).DisableAntiforgery();
    }

    private static Task<IResult> ShowAsync(
        HttpContext context, Guid id, CaseReader cases, CasePresenter presenter, CancellationToken cancel) =>
        AnswerAsync(context, id, [], null, cases, presenter, cancel);

    private static Task<IResult> OpenAsync(
        HttpContext context, Guid id, IFormCollection form, CaseReader cases, CasePresenter presenter, CancellationToken cancel) =>
        AnswerAsync(context, id, CaseParts.In(form), null, cases, presenter, cancel);

    private static async Task<IResult> AcceptAsync(HttpContext context, Guid id, CaseChanges changes, CancellationToken cancel) =>
        await changes.AcceptAsync(context.Account(), id, cancel) switch
        {
            ReferralOutcome.Changed => Page.SeeOther(context, $"/casework/referrals/{id:D}"),
            ReferralOutcome.Unknown => Page.NotFound(context),
            _ => Page.Message(context, "conflict", StatusCodes.Status409Conflict),
        };

    private static async Task<IResult> DeclineAsync(
        HttpContext context,
        Guid id,
        [FromForm] string? reason,
        CaseChanges changes,
        CaseReader cases,
        CasePresenter presenter,
        CancellationToken cancel) =>
        await changes.DeclineAsync(context.Account(), id, reason, cancel) switch
        {
            ReferralOutcome.Changed => Page.SeeOther(context, $"/casework/referrals/{id:D}"),
            ReferralOutcome.Unknown => Page.NotFound(context),
            ReferralOutcome.ReasonMissing => await AnswerAsync(
                context, id, [], Wording.Of("case.decline.missing"), cases, presenter, cancel),
            _ => Page.Message(context, "conflict", StatusCodes.Status409Conflict),
        };

    private static async Task<IResult> AnswerAsync(
        HttpContext context,
        Guid id,
        IReadOnlyList<string> parts,
        string? fault,
        CaseReader cases,
        CasePresenter presenter,
        CancellationToken cancel)
    {
        if (await cases.OpenSharedAsync(context.Account(), id, parts, cancel) is not { } file)
        {
            return Page.NotFound(context);
        }

        try
        {
            var status = fault is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
            return Page.Of<CasePage>(context, presenter.View(file, fault), status);
        }
        catch (KeyDestroyedException)
        {
            return Page.Message(context, "erased", StatusCodes.Status410Gone);
        }
    }
}
