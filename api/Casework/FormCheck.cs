using Microsoft.AspNetCore.Antiforgery;

namespace HateResponse.Api.Casework;

/// <summary>Takes a form only from a page that we gave to the same browser.</summary>
internal sealed class FormCheck(IAntiforgery antiforgery) : IEndpointFilter
{
    /// <inheritdoc/>
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        HttpMethods.IsGet(context.HttpContext.Request.Method) || HttpMethods.IsHead(context.HttpContext.Request.Method)
        || await antiforgery.IsRequestValidAsync(context.HttpContext)
            ? await next(context)
            : Page.Message(context.HttpContext, "stale", StatusCodes.Status400BadRequest);
}
