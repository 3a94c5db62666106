using HateResponse.Benchmarks.Turns;
using HateResponse.Bot.Outbox;
using HateResponse.Dialogs.Activities;
using HateResponse.Dialogs.Engine;

namespace HateResponse.Benchmarks.Durable;

/// <summary>What a floor says where it answers: of all replies of the talks, the one of middle length.</summary>
internal sealed class FloorReply(ISender sender)
{
    private readonly Activity _message = Middle(
        [.. RecordedTurn.Play(OrdinaryTalks.All)
            .SelectMany(turn => DialogEngine.Turn(turn.State, turn.Context).Replies)
            .OrderBy(reply => NumberedText.Of(reply).Length)]);

    /// <summary>Sends it, and waits for nothing.</summary>
    public void Send(string address) => _ = sender.SendAsync(
        new OutboxRow
        {
            Id = 0,
            ConversationId = Guid.Empty,
            Lane = Lane.Person,
            IdempotencyKey = "",
            Attempts = 0,
            Channel = ChannelIds.TwilioSms,
            Line = BenchmarkTenant.Number,
            Address = address,
            Message = _message,
            LastInboundAt = DateTimeOffset.UnixEpoch,
            BeganAt = DateTimeOffset.UnixEpoch,
        },
        CancellationToken.None);

    private static Activity Middle(List<Activity> sorted) => sorted[sorted.Count / 2];
}
