using HateResponse.Bot.Outbox;
using HateResponse.Bot.Referrals;
using HateResponse.Bot.ReturnCodes;
using HateResponse.Dialogs.Engine;
using HateResponse.Storage;

namespace HateResponse.Bot.Conversations;

/// <summary>Makes a row of each thing that a turn wants done outside.</summary>
internal sealed class EffectRunner(OutboxStore outbox, ReferralRequests requests, ReturnCodeStore codes)
{
    /// <summary>Whether an effect leaves something to send.</summary>
    public static bool IsSent(TurnEffect effect) => effect is not (TurnEffect.SetTimer or TurnEffect.CancelTimers);

    /// <summary>Performs an effect.</summary>
    /// <param name="session">The write of the turn.</param>
    /// <param name="conversation">The conversation after the turn.</param>
    /// <param name="effect">What is wanted.</param>
    /// <param name="now">UTC instant.</param>
    public void Perform(WriteSession session, Conversation conversation, TurnEffect effect, DateTimeOffset now)
    {
        switch (effect)
        {
            case TurnEffect.SetTimer set:
                Timers.Set(session, conversation.Id, set.Name, set.DueAt);
                break;
            case TurnEffect.CancelTimers cancel:
                Timers.Cancel(session, conversation.Id, cancel.Names);
                break;
            case TurnEffect.EraseAll:
                break; // begun before anything was said
            case TurnEffect.IssueReturnCode issue:
                codes.Issue(session, conversation, issue.Code, now);
                break;
            case TurnEffect.SubmitReport { Version: 1 }:
                session.Execute(
                    "UPDATE conversations SET handed_over_at = coalesce(handed_over_at, @2) WHERE id = @1",
                    conversation.Id.ToString(),
                    now.ToUnixTimeMilliseconds());
                goto default;
            default:
                outbox.AddRequest(session, conversation, requests.For(session, conversation, effect), now);
                break;
        }
    }
}
