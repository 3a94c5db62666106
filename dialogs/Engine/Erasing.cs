namespace HateResponse.Dialogs.Engine;

/// <summary>Everything is destroyed: at the person's word, at the end of help without a record, or when nobody came back to a draft.</summary>
internal static class Erasing
{
    private static readonly string[] Timers =
    [
        TimerNames.StoryQuiet, TimerNames.StoryCap, TimerNames.News, TimerNames.Reminder, TimerNames.Draft, TimerNames.OffRecord,
        TimerNames.Flood,
    ];

    /// <summary>All that was handed over from this conversation, the last one last.</summary>
    public static IReadOnlyList<Guid> Reports(TurnDraft draft) =>
        draft.State.Report is { Id: var report } ? [.. draft.State.Earlier, report] : draft.State.Earlier;

    /// <summary>Destroys it. What is left is the language, and whether the person wants messages at all.</summary>
    /// <param name="draft">The turn.</param>
    /// <param name="reason">Of <see cref="EraseReasons"/>.</param>
    public static void Erase(TurnDraft draft, string reason)
    {
        draft.Do(new TurnEffect.CancelTimers(Timers));
        var reports = Reports(draft);
        draft.Do(new TurnEffect.EraseAll(reports is [.., var last] ? last : null, reason));
        foreach (var earlier in reports.SkipLast(1))
        {
            draft.Do(new TurnEffect.EraseAll(earlier, reason));
        }

        draft.State = DialogState.New with
        {
            Language = draft.State.Language,
            Mode = draft.State.Mode == DialogMode.OptedOut ? DialogMode.OptedOut : DialogMode.Reporting,
            Discreet = draft.State.Discreet,
            ExpiredAt = reason == EraseReasons.Expired ? draft.Now : null,
            Burst = draft.State.Burst,
            Spent = draft.State.Spent,
        };
    }
}
