using HateResponse.Dialogs.Questions;
using HateResponse.Dialogs.Recognizers;

namespace HateResponse.Dialogs.Engine;

/// <summary>What a message of the person does.</summary>
internal static class MessageTurn
{
    /// <summary>Words from which on something written after the report was sent belongs to it.</summary>
    private const int AdditionWords = 3;

    /// <summary>Takes it. Danger and opt-out are looked at in every message, whatever else it is.</summary>
    public static void Take(TurnDraft draft)
    {
        var before = draft.State;
        TakeMessage(draft);
        Keeping.Watch(draft, before);
    }

    private static void TakeMessage(TurnDraft draft)
    {
        Opening.LearnLanguage(draft);
        var heard = draft.Heard();
        Returning.Notice(draft);
        draft.State = draft.State with { StartedAt = draft.State.StartedAt ?? draft.Now, LastHeardAt = draft.Now };
        var danger = Danger.Watch(draft, heard);
        if (OptingOut.Takes(draft, heard) || Restraint.TakesFlood(draft, heard, danger))
        {
            return;
        }

        if (!draft.State.Welcomed && (draft.State.Open is null || draft.State.Language is not null))
        {
            Opening.Take(draft, heard);
            return;
        }

        if (draft.State.Mode == DialogMode.Paused)
        {
            draft.State = draft.State with { Mode = draft.State.ModeBefore };
            heard = heard with { IsReturn = true };
            if (CommandRecognizer.Recognize(heard.Text, heard.Language)?.Command == Command.Done || Keeping.IsReminded(draft, heard))
            {
                Commands.GoOn(draft); // after a pause, "listo" says that they are ready
                return;
            }
        }

        Understand(draft, heard with { IsDanger = danger }, danger);
    }

    private static void Understand(TurnDraft draft, Heard heard, bool danger)
    {
        if (Tapping.Takes(draft, heard))
        {
            return;
        }

        if (heard.IsEmpty)
        {
            draft.Say(draft.Context.Activity.Attachments is { Count: > 0 } ? "unreadable.media" : "unreadable");
            Advancing.Advance(draft);
        }
        else if (Answering.TakesExactly(draft, heard) || Returning.TakesNewWord(draft, heard) || Commands.Take(draft, heard) ||
            Answering.Takes(draft, heard) || (!danger && Restraint.TakesInsult(draft, heard)))
        {
            return;
        }
        else if (draft.State.Mode == DialogMode.FollowingUp)
        {
            FollowUp(draft, heard, danger);
        }
        else
        {
            TellOrAskAgain(draft, heard, danger);
        }
    }

    private static void TellOrAskAgain(TurnDraft draft, Heard heard, bool danger)
    {
        var isStory = draft.State.Open?.Id == ReportQuestions.Story;
        if (danger || heard.ReadsLikeStory || (isStory && !Storytelling.IsYetToCome(draft, heard)))
        {
            Storytelling.Tell(draft, heard, danger);
        }
        else if (heard.IsReturn)
        {
            Commands.GoOn(draft); // "hello" after days is no answer that was not understood
        }
        else
        {
            if (isStory)
            {
                GapReading.Read(draft); // pieces may wait since a pause
            }

            Answering.NotUnderstood(draft);
        }
    }

    private static void FollowUp(TurnDraft draft, Heard heard, bool danger)
    {
        var isChoosing = draft.State.Open?.Id == Interpositions.Choose; // there few words are an answer that was not understood
        if (heard.Text.Words.Count >= AdditionWords && (!isChoosing || heard.ReadsLikeStory) || danger)
        {
            Storytelling.Tell(draft, heard, danger);
        }
        else if (draft.State.Open is null)
        {
            Advancing.Advance(draft);
        }
        else
        {
            Answering.NotUnderstood(draft);
        }
    }
}
