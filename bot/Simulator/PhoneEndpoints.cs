using HateResponse.Bot.Tenants;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HateResponse.Bot.Simulator;

/// <summary>
/// <c>/simulator/phones</c>: takes a form of the page, and answers with the page; or JSON, and answers with the message. A phone is
/// named by one of its addresses, <c>+15035550150</c> or <c>whatsapp:+15035550150</c>.
/// </summary>
internal static class PhoneEndpoints
{
    private const int MaxTextChars = 1_600;

    /// <summary>Maps it.</summary>
    public static void MapPhones(this IEndpointRouteBuilder simulator)
    {
        simulator.MapPost("/phones", (Phones phones, TenantDirectory tenants) => Told.Page(phones.Add(Lines.TestNumber(tenants))));
        simulator.MapPost("/phones/test", AddTest);
        simulator.MapGet("/phones/{address}/messages", Messages);
        simulator.MapPost("/phones/{address}/messages", TextAsync);
        simulator.MapPost("/phones/{address}/taps", TapAsync);
    }

    /// <summary>The phone of a member of staff who tries the line.</summary>
    private static IResult AddTest(Phones phones, TenantDirectory tenants) =>
        Lines.TestNumber(tenants) is { } number && phones.LayOut(number)
            ? Told.Page(number)
            : Told.Problem(StatusCodes.Status409Conflict, "test_phone_none");

    private static JsonHttpResult<IReadOnlyList<PhoneMessage>> Messages(string address, Phones phones) =>
        TypedResults.Json(phones.On(address), SimulatorJson.Default.IReadOnlyListPhoneMessage);

    private static async Task<IResult> TextAsync(
        string address, HttpRequest http, SimulatedProvider provider, TenantDirectory tenants, CancellationToken cancel)
    {
        var told = await Told.ReadAsync(
            http, form => new PhoneText(form["text"], form["line"]), SimulatorJson.Default.PhoneText, cancel);
        if (!Phones.IsFictional(address) || told is not { Text: { Length: > 0 and <= MaxTextChars } text })
        {
            return Told.Problem(StatusCodes.Status400BadRequest, "text_invalid");
        }

        var message = await provider.TextAsync(address, told.Line ?? Lines.For(tenants, address), text, cancel);
        return message is null ? Told.Problem(StatusCodes.Status409Conflict, "phones_too_many") : Answer(http, address, message);
    }

    private static async Task<IResult> TapAsync(
        string address, HttpRequest http, SimulatedProvider provider, TenantDirectory tenants, CancellationToken cancel)
    {
        var told = await Told.ReadAsync(
            http, form => new PhoneTap(form["sid"], form["payload"]), SimulatorJson.Default.PhoneTap, cancel);
        var message = told is null ? null : await provider.TapAsync(address, Lines.For(tenants, address), told, cancel);
        return message is null ? Told.Problem(StatusCodes.Status400BadRequest, "tap_invalid") : Answer(http, address, message);
    }

    private static IResult Answer(HttpRequest http, string address, PhoneMessage message) => http.HasFormContentType
        ? Told.Page(Phones.NumberOf(address))
        : Results.Json(message, SimulatorJson.Default.PhoneMessage);
}
