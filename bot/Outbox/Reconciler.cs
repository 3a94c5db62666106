using HateResponse.Bot.Conversations;
using HateResponse.Bot.Referrals;
using HateResponse.Dialogs.Activities;
using HateResponse.Storage;

namespace HateResponse.Bot.Outbox;

/// <summary>
/// Decides what becomes of a message whose answer was lost, after the provider was asked for it. What it has is sent. Of what it
/// does not have, words about safety go once more, because a person may be waiting for them, and once only; of the rest staff are
/// told, because the person has gone on and a late question would be the wrong one.
/// </summary>
internal sealed partial class Reconciler(
    ConversationStore conversations,
    OutboxStore outbox,
    ReferralRequests requests,
    DeliveryStatuses deliveries,
    TimeProvider clock,
    ILogger<Reconciler> logger)
{
    /// <summary>Words about safety are of use so long after they were said.</summary>
    private static readonly TimeSpan RepeatFor = TimeSpan.FromHours(1);

    /// <summary>Staff are told once in that time that replies of a conversation were lost.</summary>
    private static readonly TimeSpan TellAfter = TimeSpan.FromHours(1);

    /// <summary>Writes down what the provider said; returns whether something is to be sent.</summary>
    public bool Settle(WriteSession session, OutboxRow row, LookupResult result)
    {
        var now = clock.GetUtcNow();
        if (UnknownRows.Standing(session, row.Id, now) is not { } standing)
        {
            return false;
        }

        if (result is LookupResult.Found found && found.ProviderIds.FirstOrDefault(id => UnknownRows.IsFree(session, id)) is { } sid)
        {
            UnknownRows.MarkFound(session, row.Id, sid, now);
            deliveries.Apply(session, sid);
            return false;
        }

        if (result is LookupResult.Unanswered unanswered && LookIntervals.After(standing.Looks + 1) is { } wait)
        {
            UnknownRows.PutOff(session, row.Id, standing.Looks + 1, unanswered.ErrorCode, now + wait);
            return false;
        }

        return Miss(session, row, standing, now);
    }

    private bool Miss(WriteSession session, OutboxRow row, UnknownStanding standing, DateTimeOffset now)
    {
        if (row.Message?.Importance == Importances.High && !standing.WasRepeated && now - standing.CreatedAt <= RepeatFor)
        {
            LogRepeated(logger, row.Id);
            UnknownRows.Repeat(session, row.Id, now);
            return true;
        }

        LogLost(logger, row.Id);
        var isTold = UnknownRows.AnyLost(session, row.ConversationId, now - TellAfter);
        UnknownRows.MarkLost(session, row.Id, now);
        if (isTold)
        {
            return false;
        }

        var conversation = conversations.Find(session, row.ConversationId, anyState: true)!; // the row refers to it
        outbox.AddRequest(session, conversation, requests.ReplyLost(conversation, now), now);
        return true;
    }

    [LoggerMessage(3005, LogLevel.Warning, "Outbox row {RowId} is not at the provider; it is about safety and goes once more")]
    private static partial void LogRepeated(ILogger logger, long rowId);

    [LoggerMessage(3006, LogLevel.Error, "Outbox row {RowId} is not at the provider; staff are told that a reply was lost")]
    private static partial void LogLost(ILogger logger, long rowId);
}
