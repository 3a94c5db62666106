using HateResponse.Dialogs.Questions;

namespace HateResponse.Dialogs.Engine;

/// <summary>What is asked next.</summary>
internal static class Advancing
{
    /// <summary>Asks what came in between, else the next gap of the report, else what is still to choose.</summary>
    public static void Advance(TurnDraft draft)
    {
        if (Storytelling.StopListening(draft))
        {
            draft.Say("follow.added");
        }

        if (draft.State.Interposed is { } id && draft.Questions.Find(id) is { } interposed)
        {
            Ask(draft, interposed);
        }
        else if (draft.State.Mode == DialogMode.OffRecord)
        {
            OffRecord.AskNext(draft);
        }
        else if (draft.State is { Mode: DialogMode.FollowingUp, Amending: false })
        {
            draft.State = draft.State with { Open = null };
            Standing.TellUntold(draft);
            Choosing.AskIfOffered(draft);
            if (!draft.HasSaid)
            {
                draft.Say("follow.hint");
            }
        }
        else
        {
            GapReading.Read(draft);
            AskGap(draft);
        }
    }

    /// <summary>Asks a question, with its options numbered.</summary>
    /// <param name="draft">The turn.</param>
    /// <param name="question">The question.</param>
    /// <param name="attempts">Answers to it that were not understood so far.</param>
    public static void Ask(TurnDraft draft, Question question, int attempts = 0)
    {
        if (question.Id == ReportQuestions.Understood && draft.State.ClosedAt is not null)
        {
            draft.State = draft.State with { Interposed = draft.State.Interposed == question.Id ? null : draft.State.Interposed };
            Advance(draft); // it would show what was told before the break
            return;
        }

        var codes = draft.State.Discreet && question.IsTelling ? []
            : question.Id == Interpositions.Language ? Opening.Menu(draft)
            : draft.OnTheWeb && question.OptionsOnTheWeb is { } web ? web
            : question.Options(draft.Answers);
        if (question.Id == ReportQuestions.Understood)
        {
            codes = [.. codes.Where(code => draft.Questions.Find(code) is null || Summary.MayName(draft, code))];
            Summary.SayUnderstood(draft, "understood");
        }

        draft.Ask(
            new OpenQuestion(question.Id, codes.Count > 0 ? codes : null, attempts),
            draft.Texts.Of(draft.Here(Key(draft, question, attempts))),
            [.. codes.Select(code => Choices.Label(draft.Texts, question.Id, code))]);
    }

    /// <summary>After a break a report is sent unseen, or shown to who proves who they are: the question says so.</summary>
    private static string Key(TurnDraft draft, Question question, int attempts)
    {
        var again = "again." + question.Id;
        return question.Id == ReportQuestions.Send && draft.State.ClosedAt is not null ? "ask.send.closed"
            : attempts > 0 && draft.Texts.Has(again) ? again
            : "ask." + question.Id;
    }

    private static void AskGap(TurnDraft draft)
    {
        var gap = draft.NextGap();
        if (draft.State.Amending && (gap is null || gap.Id == ReportQuestions.Send))
        {
            Amending.HandOver(draft);
            return;
        }

        var question = gap ?? draft.Questions.Find(ReportQuestions.Send)!; // it is in the list
        if (question.Id == ReportQuestions.Send && draft.State.ClosedAt is null)
        {
            Summary.Say(draft);
        }

        Ask(draft, question);
    }
}
