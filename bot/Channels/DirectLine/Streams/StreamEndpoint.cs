using HateResponse.Bot.Channels.DirectLine.Log;

namespace HateResponse.Bot.Channels.DirectLine.Streams;

/// <summary><c>conversations/{id}/stream</c>: a WebSocket for whoever has a ticket.</summary>
internal static class StreamEndpoint
{
    /// <summary>Maps it.</summary>
    public static void MapStreams(this IEndpointRouteBuilder directLine) =>
        directLine.MapGet("/conversations/{id}/stream", OpenAsync);

    private static async Task<IResult> OpenAsync(
        HttpContext http,
        string id,
        string? t,
        StreamTickets tickets,
        StreamHub hub,
        ActivityReader activities,
        WebAddresses addresses,
        TimeProvider clock,
        IHostApplicationLifetime lifetime)
    {
        if (!http.WebSockets.IsWebSocketRequest)
        {
            return DirectLineErrors.BadArgument("This address is for a WebSocket.");
        }

        if (t is null || tickets.Redeem(t, id) is not { } ticket)
        {
            return DirectLineErrors.Forbidden("The ticket has expired or was used: ask for another.");
        }

        using var socket = await http.WebSockets.AcceptWebSocketAsync();
        var seat = hub.Sit(ticket.Conversation);
        try
        {
            await new ActivityStream(socket, ticket, seat, hub, activities, addresses, clock)
                .RunAsync(http.RequestAborted, lifetime.ApplicationStopping);
        }
        finally
        {
            hub.Leave(seat);
        }

        return Results.Empty;
    }
}
