using HateResponse.Dialogs.Questions;

namespace HateResponse.Dialogs.Engine;

/// <summary>
/// A draft is kept for the tenant's time after the person's last message, and then erased. Who allowed texts here is reminded of
/// it once, without a word of what it is about, and by day where they are.
/// </summary>
internal static class Keeping
{
    private const string GoOn = "1";

    private static readonly string[] Minors = ["under_13", "13_17"];
    private static readonly string[] Timers = [TimerNames.Draft, TimerNames.Reminder];

    /// <summary>Days for which this draft is kept.</summary>
    public static int Days(TurnDraft draft) => Minors.Any(band => draft.Answers.Is(ReportQuestions.Age, band))
        ? draft.Context.Tenant.MinorDraftDays
        : draft.Context.Tenant.DraftDays;

    /// <summary>
    /// Sets the timers when there is something to keep. They are not moved with every message: one that comes too early sets
    /// itself anew.
    /// </summary>
    public static void Watch(TurnDraft draft, DialogState before)
    {
        var state = draft.State;
        if (ReferenceEquals(state.Log, before.Log) || state.Report is not null || state.Mode == DialogMode.OffRecord || state.Log.Count == 0)
        {
            return;
        }

        var known = before.Log.Count <= state.Log.Count ? before.Log.Count : 0; // begun again: nothing is known
        var news = state.Log.Skip(known).Select(entry => entry.Question).ToList();
        if (known == 0 || news.Contains(ReportQuestions.Age))
        {
            SetDraft(draft);
        }

        if (!state.Reminded && news.Contains(ReportQuestions.Contact) && MayRemind(draft))
        {
            SetReminder(draft);
        }
    }

    /// <summary>What was told without a record is kept after all.</summary>
    public static void Begin(TurnDraft draft)
    {
        SetDraft(draft);
        if (!draft.State.Reminded && MayRemind(draft))
        {
            SetReminder(draft);
        }
    }

    /// <summary>Nothing more is watched: it was handed over.</summary>
    public static void Release(TurnDraft draft) => draft.Do(new TurnEffect.CancelTimers(Timers));

    /// <summary>Time to erase it, unless the person wrote since.</summary>
    public static void Expire(TurnDraft draft)
    {
        if (draft.State.Report is not null || draft.State.LastHeardAt is not { } heard)
        {
            return;
        }

        var due = heard.AddDays(Days(draft));
        if (due > draft.Now)
        {
            draft.Do(new TurnEffect.SetTimer(TimerNames.Draft, due));
            return;
        }

        Erasing.Erase(draft, EraseReasons.Expired);
    }

    /// <summary>Time to remind the person, unless they wrote since or it is night with them.</summary>
    public static void Remind(TurnDraft draft)
    {
        var isWatched = draft.State is { Report: null, Reminded: false, Mode: not (DialogMode.OptedOut or DialogMode.OffRecord) };
        if (!isWatched || !MayRemind(draft) || draft.State.LastHeardAt is not { } heard)
        {
            return;
        }

        var due = heard.AddDays(draft.Context.Tenant.ReminderDays);
        var later = due > draft.Now ? due : Daylight.Next(draft);
        if (later is { } at)
        {
            draft.Do(new TurnEffect.SetTimer(TimerNames.Reminder, at));
            return;
        }

        draft.State = draft.State with
        {
            Reminded = true,
            ModeBefore = draft.State.Mode == DialogMode.Paused ? draft.State.ModeBefore : draft.State.Mode,
            Mode = DialogMode.Paused, // the "1" that it asks for answers no question
        };
        draft.Say("reminder");
    }

    /// <summary>Whether it is the word that the reminder asks for, and nothing more.</summary>
    public static bool IsReminded(TurnDraft draft, Heard heard) => draft.State.Reminded && heard.Text.Text == GoOn;

    private static void SetDraft(TurnDraft draft) =>
        draft.Do(new TurnEffect.SetTimer(TimerNames.Draft, draft.Now.AddDays(Days(draft))));

    private static void SetReminder(TurnDraft draft) =>
        draft.Do(new TurnEffect.SetTimer(TimerNames.Reminder, draft.Now.AddDays(draft.Context.Tenant.ReminderDays)));

    private static bool MayRemind(TurnDraft draft) => draft.Answers.Is(ReportQuestions.Contact, "here");
}
