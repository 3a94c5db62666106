using System.Net.WebSockets;
using System.Text.Json;
using HateResponse.Bot.Channels.DirectLine.Log;
using HateResponse.Bot.Channels.DirectLine.Wire;

namespace HateResponse.Bot.Channels.DirectLine.Streams;

/// <summary>
/// One WebSocket: sends what the log has after the ticket's watermark, and goes on as it grows. An empty frame now and then
/// keeps the way open; what the client sends is passed over.
/// </summary>
internal sealed class ActivityStream(
    WebSocket socket,
    StreamTicket ticket,
    StreamSeat seat,
    StreamHub hub,
    ActivityReader activities,
    WebAddresses addresses,
    TimeProvider clock)
{
    private const int ReceiveBytes = 512;
    private static readonly TimeSpan GoodbyeWithin = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan KeepAliveAfter = TimeSpan.FromSeconds(20);

    /// <summary>Runs until either side ends it.</summary>
    /// <param name="aborted">The connection is lost.</param>
    /// <param name="stopping">The process ends.</param>
    public async Task RunAsync(CancellationToken aborted, CancellationToken stopping)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(aborted, stopping, seat.Away);
        var receiving = ReceiveAsync(end, aborted);
        try
        {
            await SendAsync(end.Token);
        }
        catch (Exception failure) when (failure is OperationCanceledException or WebSocketException)
        {
            // one of the ends below, or the client is gone
        }

        await CloseAsync(stopping.IsCancellationRequested, aborted);
        await AnsweredAsync(receiving);
        socket.Abort();
        await receiving;
    }

    /// <summary>Waits for the client's goodbye, but not for long.</summary>
    private async Task AnsweredAsync(Task receiving)
    {
        try
        {
            await receiving.WaitAsync(GoodbyeWithin, clock);
        }
        catch (TimeoutException)
        {
            // gone without one
        }
    }

    private async Task SendAsync(CancellationToken cancel)
    {
        var from = ticket.From;
        while (true)
        {
            if (seat.AddressId is null && addresses.Of(ticket.Conversation) is { } address)
            {
                hub.Listen(seat, address);
            }

            var page = activities.Read(ticket.Conversation, from);
            foreach (var activity in page.Activities)
            {
                await SendAsync(
                    JsonSerializer.SerializeToUtf8Bytes(activity.ToFrame(), DirectLineJson.Default.ActivitySet), cancel);
            }

            if (page.Reached > from)
            {
                from = page.Reached;
                continue;
            }

            var since = clock.GetTimestamp();
            await seat.Wakeup.WaitAsync(KeepAliveAfter, clock, cancel);
            if (clock.GetElapsedTime(since) >= KeepAliveAfter)
            {
                await SendAsync(ReadOnlyMemory<byte>.Empty, cancel);
            }
        }
    }

    private ValueTask SendAsync(ReadOnlyMemory<byte> frame, CancellationToken cancel) =>
        socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, cancel);

    private async Task ReceiveAsync(CancellationTokenSource end, CancellationToken aborted)
    {
        var buffer = new byte[ReceiveBytes];
        try
        {
            while ((await socket.ReceiveAsync(buffer.AsMemory(), aborted)).MessageType != WebSocketMessageType.Close)
            {
            }
        }
        catch (Exception failure) when (failure is OperationCanceledException or WebSocketException)
        {
            // gone without a goodbye
        }

        await end.CancelAsync();
    }

    private async Task CloseAsync(bool stopping, CancellationToken aborted)
    {
        if (socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived))
        {
            return;
        }

        var (status, reason) = stopping ? (WebSocketCloseStatus.EndpointUnavailable, "restart")
            : seat.Away.IsCancellationRequested ? (WebSocketCloseStatus.NormalClosure, "collision")
            : (WebSocketCloseStatus.NormalClosure, "bye");
        try
        {
            await socket.CloseOutputAsync(status, reason, aborted);
        }
        catch (Exception failure) when (failure is OperationCanceledException or WebSocketException)
        {
            // gone meanwhile
        }
    }
}
