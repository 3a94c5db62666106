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
            draft.State = draft.State with { Interposed = null, Amending = false };
        }
        else if (draft.State.Mode is DialogMode.Reporting or DialogMode.OffRecord && draft.Answers.LastAsked is { } last)
        {
            var shows = last == ReportQuestions.Understood || (draft.Answers[last] is { } given && !Returning.IsNew(draft, given));
            if (!shows || Returning.MayShow(draft))
            {
                Retract(draft, last);
                AskDirectly(draft, last);
            }
        }
        else
        {
            draft.Say(draft.State.Mode == DialogMode.FollowingUp ? "change.how" : "back.none");
        }

        Advancing.Advance(draft);
    }

    /// <summary>Asks for another answer to a line of the summary.</summary>
    /// <param name="draft">The turn.</param>
    /// <param name="number">From 1; null or another number when it was not said which.</param>
    public static void Change(TurnDraft draft, int? number)
    {
        var lines = Summary.Lines(draft);
        if (number is { } line && line >= 1 && line <= lines.Count && draft.State.Mode != DialogMode.OffRecord)
        {
            if (!Returning.MayShow(draft))
            {
                Advancing.Advance(draft);
                return;
            }

            var question = lines[line - 1];
            if (!IsAskedLater(draft, question))
            {
                Retract(draft, question);
            }

            draft.State = draft.State with { Interposed = null, Amending = draft.State.Mode == DialogMode.FollowingUp };
            AskDirectly(draft, question);
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
            Discreet = draft.State.Discreet,
            Burst = draft.State.Burst,
            Spent = draft.State.Spent,
            CodeWord = draft.State.CodeWord,
            WrongWords = draft.State.WrongWords,
            HasCode = draft.State.HasCode,
        };
        draft.Say("start_over.done");
    }

    /// <summary>Who they are, and what only who tells more is asked: what was known of it holds until they say otherwise.</summary>
    private static bool IsAskedLater(TurnDraft draft, string question) =>
        draft.Questions.Find(question) is { Topic: { } topic } && !draft.Answers.Wants(topic);

    /// <summary>Asks a question whose turn it would not be by itself.</summary>
    private static void AskDirectly(TurnDraft draft, string question)
    {
        if (draft.NextGap()?.Id != question && draft.State.Mode != DialogMode.OffRecord &&
            draft.Questions.Find(question)?.Applies(draft.Answers) == true)
        {
            draft.State = draft.State with { Interposed = question };
        }
    }

    private static void Retract(TurnDraft draft, string question)
    {
        draft.Log(new LogEntry { Question = question });
        var detail = question switch
        {
            ReportQuestions.Bias => ReportQuestions.BiasDetail,
            ReportQuestions.Types => ReportQuestions.TypesDetail,
            _ => null,
        };
        if (detail is not null && draft.Answers[detail] is not null)
        {
            draft.Log(new LogEntry { Question = detail });
        }
    }
}
