using System.Text.Json;
using HateResponse.Dialogs.Engine;

namespace HateResponse.Bot.Outbox;

/// <summary>
/// Carries what another conversation said to the one that is to hear of it. Nothing leaves the house; as a row it has a turn of its
/// own, and one that fails takes nothing from whoever said it.
/// </summary>
internal sealed class EventSender : ISender
{
    /// <inheritdoc/>
    public bool Carries(OutboxRow row) => row.Lane == Lane.Conversations;

    /// <inheritdoc/>
    public Task<SendResult> SendAsync(OutboxRow row, CancellationToken cancel) => Task.FromResult<SendResult>(
        new SendResult.Sent(null, row.Request!.Body!.Value.Deserialize(TurnEventJson.Default.TurnEvent))); // a row of this lane has both
}
