using HateResponse.Bot.Tenants;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HateResponse.Bot.Simulator;

/// <summary>
/// <c>/simulator/phones</c>: takes a form of the page, and answers with the page; or JSON, and answers with the message.
/// </summary>
internal static class PhoneEndpoints
{
    private const int MaxTextChars = 1_600;

    /// <summary>Maps it.</summary>
    public static void MapPhones(this IEndpointRouteBuilder simulator)
    {
        simulator.MapPost("/phones", (Phones phones) => Told.Page(phones.Add()));
        simulator.MapGet("/phones/{number}/messages", Messages);
        simulator.MapPost("/phones/{number}/messages", TextAsync);
    }

    private static JsonHttpResult<IReadOnlyList<PhoneMessage>> Messages(string number, Phones phones) =>
        TypedResults.Json(phones.On(number), SimulatorJson.Default.IReadOnlyListPhoneMessage);

    private static async Task<IResult> TextAsync(
        string number, HttpRequest http, SimulatedProvider provider, TenantDirectory tenants, CancellationToken cancel)
    {
        var told = await Told.ReadAsync(
            http, form => new PhoneText(form["text"], form["line"]), SimulatorJson.Default.PhoneText, cancel);
        if (!Phones.IsFictional(number) || told is not { Text: { Length: > 0 and <= MaxTextChars } text })
        {
            return Told.Problem(StatusCodes.Status400BadRequest, "text_invalid");
        }

        var message = await provider.TextAsync(number, told.Line ?? Lines.Of(tenants)[0], text, cancel);
        return message switch
        {
            null => Told.Problem(StatusCodes.Status409Conflict, "phones_too_many"),
            _ when http.HasFormContentType => Told.Page(number),
            _ => Results.Json(message, SimulatorJson.Default.PhoneMessage),
        };
    }
}
