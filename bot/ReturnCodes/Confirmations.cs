using HateResponse.Bot.Conversations;
using HateResponse.Bot.Outbox;
using HateResponse.Dialogs.Engine;
using HateResponse.Storage;
using HateResponse.Storage.Privacy;

namespace HateResponse.Bot.ReturnCodes;

/// <summary>
/// From the code with which somebody confirms a report that was made for them to the answer that the maker's conversation hears,
/// inside a write. One answer uses the code up.
/// </summary>
internal sealed class Confirmations(ConversationStore conversations, OutboxStore outbox)
{
    /// <summary>
    /// The report that a code confirms for whoever showed it, as the table has it now; null when it is used up, over, erased, or
    /// shown where the report was made: who reported cannot confirm it too.
    /// </summary>
    /// <param name="session">The write.</param>
    /// <param name="shown">A code that was proved.</param>
    /// <param name="by">The conversation in which it was shown.</param>
    /// <param name="now">UTC instant.</param>
    public Guid? Find(WriteSession session, ShownCode shown, Conversation by, DateTimeOffset now) =>
        shown is { ReportId: { } reportId, ConversationId: { } madeIn } && madeIn != by.Id &&
        session.Number(
            "SELECT 1 FROM return_codes WHERE report_id = @1 AND conversation_id = @2 AND expires_at > @3",
            reportId.ToString(),
            madeIn.ToString(),
            now.ToUnixTimeMilliseconds()) is not null && Reach(session, madeIn) is not null
            ? reportId
            : null;

    /// <summary>
    /// Lets the conversation that made the report hear the answer, after this write. Where the code was used up since it was shown,
    /// nobody hears it, and who answered is told that the code is good for nothing.
    /// </summary>
    /// <param name="session">The write.</param>
    /// <param name="by">The conversation that answers.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="now">UTC instant.</param>
    public void Answer(WriteSession session, Conversation by, TurnEffect.AnswerConfirmation answer, DateTimeOffset now)
    {
        var madeIn = session.First(
            "SELECT conversation_id FROM return_codes WHERE report_id = @1 AND conversation_id <> @2",
            row => row.GetString(0),
            answer.ReportId.ToString(),
            by.Id.ToString());
        if (madeIn is null || Reach(session, Guid.Parse(madeIn)) is not { } maker)
        {
            outbox.AddEvent(session, by, new TurnEvent.CodeRefused(), now);
            return;
        }

        session.Execute("DELETE FROM return_codes WHERE report_id = @1", answer.ReportId.ToString());
        outbox.AddEvent(session, maker, new TurnEvent.ReportConfirmed(answer.ReportId, answer.Granted), now);
    }

    /// <summary>A conversation whatever its state is; null when it was erased.</summary>
    private Conversation? Reach(WriteSession session, Guid id)
    {
        try
        {
            return conversations.Find(session, id, anyState: true);
        }
        catch (KeyDestroyedException)
        {
            return null;
        }
    }
}
