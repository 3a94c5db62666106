using HateResponse.Dialogs.Questions;

namespace HateResponse.Dialogs.Engine;

/// <summary>Going back, answering anew, beginning again.</summary>
internal static class Correcting
{
    /// <summary>Takes back the last answer and asks its question again.</summary>
    public static void Back(TurnDraft draft)
    {
        if (draft.State.Interposed is not null)
        {
            draft.State = draft.State with { Interposed = null };
        }
        else if (draft.State.Mode == DialogMode.Reporting && draft.Answers.LastAsked is { } last)
        {
            var shows = last == ReportQuestions.Understood || (draft.Answers[last] is { } given && !Returning.IsNew(draft, given));
            if (!shows || Returning.MayShow(draft))
            {
                Retract(draft, last);
            }
        }
        else
        {
            draft.Say(draft.State.Mode == DialogMode.FollowingUp ? "follow.change" : "back.none");
        }

        Advancing.Advance(draft);
    }

    /// <summary>Asks for another answer to a line of the summary.</summary>
    /// <param name="draft">The turn.</param>
    /// <param name="number">From 1; null or another number when it was not said which.</param>
    public static void Change(TurnDraft draft, int? number)
    {
        if (draft.State.Mode == DialogMode.FollowingUp)
        {
            draft.Say("follow.change");
        }
        else if (number is { } line && line >= 1 && line <= ReportQuestions.Summary.Count)
        {
            if (!Returning.MayShow(draft))
            {
                Advancing.Advance(draft);
                return;
            }

            var question = ReportQuestions.Summary[line - 1];
            if (question != ReportQuestions.Role)
            {
                Retract(draft, question);
            }

            // who they are has no place in the order: what was known of it holds until they say otherwise
            draft.State = draft.State with { Interposed = question == ReportQuestions.Role ? question : null };
        }
        else
        {
            draft.Say("change.how");
        }

        Advancing.Advance(draft);
    }

    /// <summary>Forgets the draft and begins again. A report that was sent stays sent.</summary>
    public static void StartOver(TurnDraft draft)
    {
        draft.State = DialogState.New with
        {
            Language = draft.State.Language,
            Welcomed = draft.State.Welcomed,
            StartedAt = draft.Now,
            LastHeardAt = draft.Now,
            Earlier = Erasing.Reports(draft),
            Referrals = draft.State.Referrals,
            CodeWord = draft.State.CodeWord,
            WrongWords = draft.State.WrongWords,
            HasCode = draft.State.HasCode,
        };
        draft.Say("start_over.done");
    }

    private static void Retract(TurnDraft draft, string question)
    {
        draft.Log(new LogEntry { Question = question });
        if (question == ReportQuestions.Bias && draft.Answers[ReportQuestions.BiasDetail] is not null)
        {
            draft.Log(new LogEntry { Question = ReportQuestions.BiasDetail });
        }
    }
}
