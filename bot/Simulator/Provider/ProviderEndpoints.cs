using HateResponse.Bot.Channels.Twilio;

namespace HateResponse.Bot.Simulator.Provider;

/// <summary>The provider's REST API, as far as the line uses it: takes a message and puts it on a phone.</summary>
internal static class ProviderEndpoints
{
    private const string Messages = "/2010-04-01/Accounts/{account}/Messages.json";
    private const string Message = "/2010-04-01/Accounts/{account}/Messages/{sid}.json";

    /// <summary>Maps it below the address that <see cref="ApiBaseUrlHandler"/> leads the client to.</summary>
    public static void MapProvider(this IEndpointRouteBuilder routes)
    {
        var provider = routes.MapGroup(ApiBaseUrlHandler.SimulatorPath).DisableAntiforgery()
            .AddEndpointFilter<RouteGroupBuilder, ProviderDoor>();
        provider.MapPost(Messages, TakeAsync);
        provider.MapGet(Messages, ListEndpoint.List);
        provider.MapDelete(Message, DeleteEndpoint.Delete);
        provider.MapContents();
    }

    private static async Task<IResult> TakeAsync(
        string account, HttpContext http, ProviderDesk desk, Faults faults, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        var fault = faults.Take();
        if (fault == SimulatedFault.LoseMessage)
        {
            http.Abort();
            return Results.Empty;
        }

        var order = new ProviderOrder(
            Field(form, "From"),
            Field(form, "To"),
            Field(form, "Body"),
            Field(form, "ContentSid"),
            Field(form, "ContentVariables"),
            Field(form, "StatusCallback"));
        var (message, refusal) = desk.Take(order, fault);
        if (fault == SimulatedFault.LoseAnswer)
        {
            http.Abort();
            return Results.Empty;
        }

        return message is null
            ? refusal
            : Results.Json(
                ProviderMessage.Of(message, account, order.From, order.To),
                SimulatorJson.Default.ProviderMessage,
                statusCode: StatusCodes.Status201Created);
    }

    private static string Field(IFormCollection form, string name) => form[name].ToString();
}
