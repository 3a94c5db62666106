namespace HateResponse.Bot.Simulator.Provider;

/// <summary><c>POST /simulator/faults</c>: takes a form of the page, and answers with the page; or JSON.</summary>
internal static class FaultEndpoints
{
    /// <summary>Maps it.</summary>
    public static void MapFaults(this IEndpointRouteBuilder simulator) => simulator.MapPost("/faults", ChooseAsync);

    private static async Task<IResult> ChooseAsync(HttpRequest http, Faults faults, Phones phones, CancellationToken cancel)
    {
        var told = await Told.ReadAsync(http, form => new FaultChoice(form["next"]), SimulatorJson.Default.FaultChoice, cancel);
        if (!Enum.TryParse<SimulatedFault>(told?.Next, ignoreCase: true, out var next) || !Enum.IsDefined(next))
        {
            return Told.Problem(StatusCodes.Status400BadRequest, "fault_invalid");
        }

        faults.Next = next;
        return http.HasFormContentType
            ? Told.Page((string?)http.Form["phone"] ?? phones.Numbers[0])
            : Results.Json(new FaultChoice(next.ToString()), SimulatorJson.Default.FaultChoice);
    }
}
