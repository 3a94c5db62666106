using HateResponse.Bot.Simulator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HateResponse.Bot.Home;

/// <summary><c>/</c>: what this address is, for whom it reaches by a browser.</summary>
internal static class HomeEndpoints
{
    /// <summary>Maps it.</summary>
    public static void MapHome(this WebApplication app)
    {
        var simulator = SimulatorRoom.IsOn(app.Environment, app.Configuration);
        app.MapAsset("/home.css", "text/css; charset=utf-8");
        app.MapGet("/", (HttpResponse response) =>
        {
            PageAssets.Protect(response);
            return new RazorComponentResult<HomePage>(new
            {
                Development = app.Environment.IsDevelopment(),
                Simulator = simulator,
            });
        });
    }
}
