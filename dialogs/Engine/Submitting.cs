using System.Globalization;
using HateResponse.Dialogs.Questions;
using HateResponse.Dialogs.Reporting;

namespace HateResponse.Dialogs.Engine;

/// <summary>The report is handed over, and what comes later is added to it.</summary>
internal static class Submitting
{
    /// <summary>Takes the answer to the summary: send it, or not now.</summary>
    public static void Take(TurnDraft draft, Answer answer)
    {
        if (answer.Is("more"))
        {
            Amending.OfferTopics(draft);
            return;
        }

        if (!answer.Is("send"))
        {
            Keep(draft);
            return;
        }

        Storytelling.StopListening(draft);
        draft.Log(new LogEntry { Question = ReportQuestions.Send, Answer = answer });
        draft.State = draft.State with
        {
            Mode = DialogMode.FollowingUp,
            Open = null,
            Report = new SubmittedReport(draft.FreshId(), 1, draft.Now),
        };
        Keeping.Release(draft);
        HandOver(draft);
        var key = Said(draft);
        draft.Say(key);
        if (key is not ("submitted.child" or "submitted.counted"))
        {
            draft.Do(new TurnEffect.AskMatches(draft.State.Report.Id));
        }

        Returning.GiveCodeOnTheWeb(draft);
    }

    /// <summary>What is said when it was sent. A young child is offered no organization: a person of the line's own sees to it.</summary>
    private static string Said(TurnDraft draft) =>
        draft.Answers.Is(ReportQuestions.Age, "under_13") ? "submitted.child"
        : draft.Answers.Is(ReportQuestions.Needs, "just_record") ? "submitted.counted"
        : IsOutOfArea(draft) ? "submitted.out_of_area"
        : draft.Answers.Is(ReportQuestions.Bias, "not_bias") ? "submitted.not_bias"
        : "submitted";

    /// <summary>Whether it happened where the line has no groups: it is kept and answered all the same.</summary>
    private static bool IsOutOfArea(TurnDraft draft) =>
        draft.Context.Tenant.ServiceArea.Counties is { Count: > 0 } counties &&
        draft.Answers[ReportQuestions.Where]?.Where?.CountyFips is { } county && !counties.Contains(county);

    /// <summary>Not now: it is kept, and for how long is said.</summary>
    public static void Keep(TurnDraft draft) =>
        draft.Say("send.kept", ("days", Keeping.Days(draft).ToString(CultureInfo.InvariantCulture)));

    /// <summary>
    /// "Send" in any words at the summary sends; before it, what is still open is left out, and the summary comes. False where it cannot.
    /// </summary>
    public static bool Hurry(TurnDraft draft, Heard heard)
    {
        if (draft.State is { Mode: DialogMode.Reporting, Open.Id: ReportQuestions.Send, Interposed: null })
        {
            Take(draft, heard.Answer with { Codes = ["send"] });
            return true;
        }

        if (draft.State.Mode == DialogMode.OffRecord)
        {
            OffRecord.Keep(draft);
            return true;
        }

        if (draft.State.Mode != DialogMode.Reporting || draft.State.Interposed is not (null or ReportQuestions.Role) ||
            draft.Answers[ReportQuestions.Safe] is null || draft.Answers.Pieces.Count == 0)
        {
            return false;
        }

        draft.State = draft.State with { Interposed = null };
        GapReading.Read(draft);
        while (draft.NextGap() is { } gap && draft.MaySkip(gap))
        {
            draft.Log(new LogEntry { Question = gap.Id, Answer = heard.Answer with { Skipped = true } });
        }

        Advancing.Advance(draft);
        return true;
    }

    /// <summary>What staff must know, such as an age, is handed over as soon as it is told.</summary>
    public static void HandOverIfSent(TurnDraft draft)
    {
        if (draft.State.Report is not null)
        {
            HandOverAgain(draft);
        }
    }

    /// <summary>Hands over another version of the report that was sent.</summary>
    public static void HandOverAgain(TurnDraft draft)
    {
        var report = draft.State.Report!; // following up means that there is one
        draft.State = draft.State with { Report = report with { Version = report.Version + 1 } };
        HandOver(draft);
    }

    private static void HandOver(TurnDraft draft)
    {
        var report = ReportWriter.Write(draft);
        draft.Do(new TurnEffect.SubmitReport(report, draft.State.Report!.Version, PersonWriter.Contacts(draft.Answers), ReportWriter.Added(draft)));
    }
}
