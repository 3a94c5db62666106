using HateResponse.Bot.Outbox;
using HateResponse.Bot.Referrals;
using HateResponse.Bot.ReturnCodes;
using HateResponse.Dialogs.Engine;
using HateResponse.Storage;

namespace HateResponse.Bot.Conversations;

/// <summary>What a turn wants to happen, as rows of the same write.</summary>
internal sealed class Effects(
    OutboxStore outbox, ReferralRequests requests, ReturnCodeStore codes, Confirmations confirmations)
{
    /// <summary>Whether an effect leaves nothing in the outbox.</summary>
    public static bool IsTimer(TurnEffect effect) => effect is TurnEffect.SetTimer or TurnEffect.CancelTimers;

    /// <summary>Writes down an effect.</summary>
    /// <param name="session">The write.</param>
    /// <param name="conversation">Whose turn it was, as that left it.</param>
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
            case TurnEffect.IssueConfirmationCode issue:
                codes.IssueConfirmation(session, conversation, issue, now);
                break;
            case TurnEffect.AnswerConfirmation answer:
                confirmations.Answer(session, conversation, answer, now);
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
