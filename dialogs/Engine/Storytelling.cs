using HateResponse.Dialogs.Questions;
using HateResponse.Dialogs.Recognizers;

namespace HateResponse.Dialogs.Engine;

/// <summary>The story, which comes in pieces: the line listens until the person pauses.</summary>
internal static class Storytelling
{
    private static readonly string[] Timers = [TimerNames.StoryQuiet, TimerNames.StoryCap];

    /// <summary>Words of a mere yes or no.</summary>
    private const int MostWordsBefore = 2;

    /// <summary>Keeps a piece, and waits for more; a sign of danger is answered at once.</summary>
    public static void Tell(TurnDraft draft, Heard heard, bool danger)
    {
        draft.Log(new LogEntry { Question = ReportQuestions.Story, Told = heard.Original });
        if (danger)
        {
            if (draft.State is { Report: not null, Listening: false })
            {
                Submitting.HandOverAgain(draft); // what staff are alerted to, they can read
            }

            Advancing.Advance(draft);
            return;
        }

        var tenant = draft.Context.Tenant;
        draft.Do(new TurnEffect.SetTimer(TimerNames.StoryQuiet, draft.Now + (draft.OnTheWeb ? tenant.StoryQuietOnTheWebFor : tenant.StoryQuietFor)));
        if (!draft.State.Listening)
        {
            draft.Do(new TurnEffect.SetTimer(TimerNames.StoryCap, draft.Now + tenant.StoryCapFor));
            draft.State = draft.State with { Listening = true };
        }
    }

    /// <summary>Waits no longer. What was told since the report was sent is handed over; whether that is so is returned.</summary>
    public static bool StopListening(TurnDraft draft)
    {
        if (!draft.State.Listening)
        {
            return false;
        }

        draft.State = draft.State with { Listening = false };
        draft.Do(new TurnEffect.CancelTimers(Timers));
        if (draft.State.Report is null)
        {
            return false;
        }

        Submitting.HandOverAgain(draft);
        return true;
    }

    /// <summary>Waits until a flood of messages has paused.</summary>
    public static void WaitForPause(TurnDraft draft)
    {
        draft.State = draft.State with { Listening = true };
        draft.Do(new TurnEffect.CancelTimers(Timers));
    }

    /// <summary>The person paused, or said that this is all: thanks, and the next question. False where nothing was told.</summary>
    public static bool Finish(TurnDraft draft)
    {
        var isAsked = draft.State.Open?.Id == ReportQuestions.Story && draft.State.Interposed is null;
        if (draft.Answers.Pieces.Count == 0 || !(isAsked || draft.State.Listening))
        {
            return false;
        }

        if (draft.State.Mode == DialogMode.FollowingUp)
        {
            Advancing.Advance(draft);
            return true;
        }

        if (isAsked)
        {
            draft.Log(new LogEntry
            {
                Question = ReportQuestions.Story,
                Answer = new Answer { Source = AnswerSource.Asked, At = draft.Now },
            });
        }

        var isFirst = draft.State.PiecesRead == 0; // where the line speaks first, nobody was thanked for a story yet
        draft.Say(isAsked || isFirst ? "story.thanks" : "story.more");
        Advancing.Advance(draft);
        return true;
    }

    /// <summary>"Done" where nothing was told yet: the story is asked again. False where it is not the question.</summary>
    public static bool AskForIt(TurnDraft draft)
    {
        if (draft.State.Open?.Id != ReportQuestions.Story || draft.Answers.Pieces.Count > 0)
        {
            return false;
        }

        Answering.NotUnderstood(draft);
        return true;
    }

    /// <summary>
    /// Whether a message stands before the story: "ok" and "hello" answer that it was asked for, and a number is a second tap on
    /// the question before.
    /// </summary>
    public static bool IsYetToCome(TurnDraft draft, Heard heard) =>
        !draft.State.Listening && heard.Text.Words.Count <= MostWordsBefore &&
        (heard.SaysNothing || ConfirmRecognizer.Recognize(heard.Text, heard.Language) is not null);
}
