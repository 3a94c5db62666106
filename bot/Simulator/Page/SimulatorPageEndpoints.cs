using Microsoft.AspNetCore.Http.HttpResults;

namespace HateResponse.Bot.Simulator.Page;

/// <summary><c>/simulator</c>: the phones as a page. It works as plain forms; a small script spares the reloading.</summary>
internal static class SimulatorPageEndpoints
{
    /// <summary>Maps it and what it loads.</summary>
    public static void MapSimulatorPage(this IEndpointRouteBuilder simulator)
    {
        simulator.MapAsset("/simulator.css", "text/css; charset=utf-8");
        simulator.MapAsset("/simulator.js", "text/javascript; charset=utf-8");
        simulator.MapGet("", Show);
    }

    private static RazorComponentResult<SimulatorPage> Show(HttpResponse response, Phones phones, string? phone)
    {
        PageAssets.Protect(response);
        return new RazorComponentResult<SimulatorPage>(new
        {
            Number = phone is not null && phones.Numbers.Contains(phone) ? phone : phones.Numbers[0],
        });
    }
}
