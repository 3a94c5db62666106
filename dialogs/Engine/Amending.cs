using HateResponse.Dialogs.Questions;

namespace HateResponse.Dialogs.Engine;

/// <summary>More about a report, and another answer to what was handed over: versions are kept, the last one counts.</summary>
internal static class Amending
{
    /// <summary>Offers topics to tell more about.</summary>
    public static void OfferTopics(TurnDraft draft)
    {
        if (draft.State.Mode == DialogMode.OffRecord)
        {
            OffRecord.Hint(draft);
            Advancing.Advance(draft);
            return;
        }

        if (draft.State.Discreet)
        {
            draft.Say("more.quiet");
            Advancing.Advance(draft);
            return;
        }

        if (draft.State.Mode == DialogMode.Reporting && draft.NextGap()?.Topic is null && draft.NextGap()?.Id is not (null or ReportQuestions.Send))
        {
            draft.Say("more.first"); // the short questions come first
            Advancing.Advance(draft);
            return;
        }

        draft.State = draft.State with { Interposed = ReportQuestions.More };
        Advancing.Advance(draft);
    }

    /// <summary>Takes the topics, beside those that were chosen before.</summary>
    public static void TakeTopics(TurnDraft draft, Answer answer)
    {
        var before = draft.Answers[ReportQuestions.More]?.Codes ?? [];
        draft.Log(new LogEntry { Question = ReportQuestions.More, Answer = answer with { Codes = [.. before.Union(answer.Codes ?? [])] } });
        draft.State = draft.State with { Amending = draft.State.Mode == DialogMode.FollowingUp };
        if (draft.NextGap() is null or { Topic: null })
        {
            draft.Say("more.all"); // everything of it is told: each line of the summary can be changed
        }
    }

    /// <summary>Everything is answered again: the report is handed over anew.</summary>
    public static void HandOver(TurnDraft draft)
    {
        draft.State = draft.State with { Amending = false };
        Submitting.HandOverAgain(draft);
        draft.Say("follow.corrected");
        Advancing.Advance(draft);
    }
}
