using HateResponse.Dialogs.Questions;

namespace HateResponse.Dialogs.Engine;

/// <summary>
/// A report that is made for somebody else: nothing of it is shared before that person agrees, or a parent speaks for them. They
/// can agree themselves, by a code that they send to the line.
/// </summary>
internal static class Permitting
{
    private static readonly string[] Agreed = ["yes", "parent_guardian"];

    /// <summary>Whether it may be shared. Where that is not known yet, it is asked next.</summary>
    public static bool MayShare(TurnDraft draft)
    {
        if (!draft.Answers.IsForAnother || draft.Questions.Find(ReportQuestions.Permission) is null)
        {
            return true;
        }

        if (draft.Answers[ReportQuestions.Permission] is null)
        {
            draft.State = draft.State with { Interposed = ReportQuestions.Permission };
        }

        return Agreed.Any(code => draft.Answers.Is(ReportQuestions.Permission, code));
    }

    /// <summary>Takes the answer: without a yes, a code is given that the other person can send.</summary>
    public static void Consider(TurnDraft draft, Answer answer)
    {
        if (draft.State.Report is not { } report)
        {
            return;
        }

        draft.State = draft.State with { Amending = true };
        if (answer.Skipped || !Agreed.Any(answer.Is))
        {
            GiveCode(draft, report);
        }
    }

    /// <summary>Who said before sending that there is no yes gets the code when there is somebody to share with; once.</summary>
    public static void OfferCode(TurnDraft draft)
    {
        if (draft.State is { Report: { } report, MayBeConfirmed: false } && draft.Answers[ReportQuestions.Permission] is not null)
        {
            GiveCode(draft, report);
        }
    }

    private static void GiveCode(TurnDraft draft, SubmittedReport report)
    {
        draft.State = draft.State with { MayBeConfirmed = true };
        draft.Do(new TurnEffect.IssueConfirmationCode(report.Id, draft.Context.FreshCode));
        draft.Say("permission.code", ("code", Returning.Grouped(draft.Context.FreshCode)));
    }

    /// <summary>The other person sent the code: they are asked whether the report may be used, and told nothing of it.</summary>
    public static void Find(TurnDraft draft, Guid report)
    {
        Opening.LearnLanguage(draft);
        draft.State = draft.State with { ToConfirm = report, Interposed = Interpositions.Confirm };
        Advancing.Advance(draft);
    }

    /// <summary>They answered.</summary>
    public static void Answer(TurnDraft draft, Answer answer)
    {
        if (draft.State.ToConfirm is not { } report || answer.Skipped)
        {
            draft.State = draft.State with { ToConfirm = null };
            return;
        }

        draft.State = draft.State with { ToConfirm = null };
        draft.Do(new TurnEffect.AnswerConfirmation(report, answer.Is("yes")));
        draft.Say(answer.Is("yes") ? "confirm.yes" : "confirm.no");
    }

    /// <summary>The person whom this report is about has answered.</summary>
    public static void Hear(TurnDraft draft, TurnEvent.ReportConfirmed confirmed)
    {
        if (draft.State.Report?.Id != confirmed.ReportId)
        {
            return;
        }

        draft.Log(new LogEntry
        {
            Question = ReportQuestions.Permission,
            Answer = new Answer { Source = AnswerSource.Told, At = draft.Now, Codes = [confirmed.Granted ? "yes" : "no"] },
        });
        if (!confirmed.Granted)
        {
            draft.Do(new TurnEffect.WithdrawConsent(confirmed.ReportId, Sharing.Scope, draft.Now));
            draft.State = draft.State with { Matches = null, MatchesWait = false };
        }

        Submitting.HandOverAgain(draft);
        draft.State = draft.State with { MatchesWait = draft.State.Matches is { Count: > 0 } };
        Standing.TellNews(draft);
    }
}
