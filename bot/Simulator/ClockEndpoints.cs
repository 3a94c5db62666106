using System.Globalization;

namespace HateResponse.Bot.Simulator;

/// <summary>
/// <c>POST /simulator/clock</c>: takes a form of the page, and answers with the page; or JSON, and answers with the time.
/// </summary>
internal static class ClockEndpoints
{
    private static readonly TimeSpan LongestStep = TimeSpan.FromDays(366);

    /// <summary>Maps it.</summary>
    public static void MapClock(this IEndpointRouteBuilder simulator) => simulator.MapPost("/clock", ForwardAsync);

    private static async Task<IResult> ForwardAsync(
        HttpRequest http, SimulatedClock clock, Phones phones, CancellationToken cancel)
    {
        var step = await Told.ReadAsync(http, form => Step(form["forward"]), SimulatorJson.Default.ClockStep, cancel);
        if (step is null || step.Forward <= TimeSpan.Zero || step.Forward > LongestStep)
        {
            return Told.Problem(StatusCodes.Status400BadRequest, "step_invalid");
        }

        clock.Forward(step.Forward);
        return http.HasFormContentType
            ? Told.Page((string?)http.Form["phone"] ?? phones.Numbers[0])
            : Results.Json(new ClockTime(clock.GetUtcNow()), SimulatorJson.Default.ClockTime);
    }

    private static ClockStep? Step(string? text) =>
        TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var forward) ? new ClockStep(forward) : null;
}
