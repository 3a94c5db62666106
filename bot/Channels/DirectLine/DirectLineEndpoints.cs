using HateResponse.Bot.Channels.DirectLine.Streams;

namespace HateResponse.Bot.Channels.DirectLine;

/// <summary>All of Direct Line's addresses, under one rule of who may call them from a page.</summary>
internal static class DirectLineEndpoints
{
    private static readonly TimeSpan PreflightFor = TimeSpan.FromDays(1);
    private static readonly TimeSpan PingAfter = TimeSpan.FromSeconds(15);

    /// <summary>Maps <see cref="DirectLineRoom.Path"/>.</summary>
    public static void MapDirectLine(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<DirectLineOptions>();
        app.UseCors();
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = PingAfter, KeepAliveTimeout = PingAfter * 2 });
        var directLine = app.MapGroup(DirectLineRoom.Path)
            .DisableAntiforgery()
            .AddEndpointFilter<RouteGroupBuilder, FailureFilter>()
            .RequireCors(policy => policy
                .WithOrigins([.. options.Origins])
                .WithMethods("GET", "POST")
                .WithHeaders("Authorization", "Content-Type", "Accept", "X-Ms-Bot-Agent", "X-Requested-With")
                .SetPreflightMaxAge(PreflightFor));
        directLine.MapTokens();
        directLine.MapConversations();
        directLine.MapActivities();
        directLine.MapStreams();
        directLine.MapFallback(() => DirectLineErrors.NotFound("There is nothing at this address."));
    }
}
