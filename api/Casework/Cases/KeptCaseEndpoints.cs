using HateResponse.Api.Access;
using HateResponse.Api.Casework.Pages;
using HateResponse.Storage.Privacy;

namespace HateResponse.Api.Casework.Cases;

/// <summary>Every report of a line, for its own staff.</summary>
internal static class KeptCaseEndpoints
{
    /// <summary>Maps <c>/reports/{id}</c> and what can be opened there.</summary>
    public static void MapKeptCases(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/reports/{id:guid}");
        group.MapGet("", ShowAsync);
        group.MapPost("/open", OpenAsync).DisableAntiforgery();
    }

    private static Task<IResult> ShowAsync(
        HttpContext context, Guid id, CaseReader cases, CasePresenter presenter, CancellationToken cancel) =>
        AnswerAsync(context, id, [], cases, presenter, cancel);

    private static Task<IResult> OpenAsync(
        HttpContext context, Guid id, IFormCollection form, CaseReader cases, CasePresenter presenter, CancellationToken cancel) =>
        AnswerAsync(context, id, CaseParts.In(form), cases, presenter, cancel);

    private static async Task<IResult> AnswerAsync(
        HttpContext context, Guid id, IReadOnlyList<string> parts, CaseReader cases, CasePresenter presenter, CancellationToken cancel)
    {
        if (await cases.OpenKeptAsync(context.Account(), id, parts, cancel) is not { } file)
        {
            return Page.NotFound(context);
        }

        try
        {
            return Page.Of<CasePage>(context, presenter.View(file));
        }
        catch (KeyDestroyedException)
        {
            return Page.Message(context, "erased", StatusCodes.Status410Gone);
        }
    }
}
