using HateResponse.Dialogs.Questions;

namespace HateResponse.Dialogs.Engine;

/// <summary>
/// Help without a record. What is told is sealed under this conversation's key as everything is; the key is destroyed when the
/// person is done, or two hours after they asked, and only a count remains.
/// </summary>
internal static class OffRecord
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(2);

    /// <summary>Begins it, and says what it means. A report that staff have already is not undone by it.</summary>
    public static void Begin(TurnDraft draft)
    {
        if (draft.State.Report is not null)
        {
            draft.Say("off_record.late");
        }
        else
        {
            if (draft.State.Mode != DialogMode.OffRecord)
            {
                draft.State = draft.State with { Mode = DialogMode.OffRecord, OffRecordSince = draft.Now, HelpAsked = false };
                draft.Do(new TurnEffect.SetTimer(TimerNames.OffRecord, draft.Now + Longest));
                draft.Do(new TurnEffect.CancelTimers([TimerNames.Draft, TimerNames.Reminder]));
            }

            draft.Say("off_record.begin");
        }

        Advancing.Advance(draft);
    }

    /// <summary>The person wants it kept after all.</summary>
    public static void Keep(TurnDraft draft)
    {
        draft.State = draft.State with { Mode = DialogMode.Reporting, OffRecordSince = null, HelpAsked = false };
        draft.Do(new TurnEffect.CancelTimers([TimerNames.OffRecord]));
        Keeping.Begin(draft);
        draft.Say("off_record.kept");
        Advancing.Advance(draft);
    }

    /// <summary>Says how it ends, unless the next question, or its lack, says so anyway.</summary>
    public static void Hint(TurnDraft draft)
    {
        if (draft.Answers.NextGapOffRecord() is not null || !draft.State.HelpAsked)
        {
            draft.Say("off_record.hint");
        }
    }

    /// <summary>Asks what is needed to find help, and then for help.</summary>
    public static void AskNext(TurnDraft draft)
    {
        if (draft.Answers.NextGapOffRecord() is { } gap)
        {
            Advancing.Ask(draft, gap);
            return;
        }

        draft.State = draft.State with { Open = null };
        if (draft.State.HelpAsked)
        {
            draft.Say("off_record.hint");
            return;
        }

        draft.State = draft.State with { HelpAsked = true };
        draft.Do(new TurnEffect.AskHelp(Wish(draft)));
        draft.Say("off_record.looking");
    }

    /// <summary>Tells who can help: names and numbers, since nobody is told of the person.</summary>
    public static void Tell(TurnDraft draft, IReadOnlyList<MatchOffer> offers)
    {
        if (draft.State.Mode != DialogMode.OffRecord)
        {
            return;
        }

        draft.SayList([
            draft.Texts.Of("off_record.help"),
            .. offers.Select(offer => offer.Phone is { } phone
                ? draft.Texts.Of("off_record.line", ("org", offer.OrganizationName), ("phone", phone))
                : offer.OrganizationName),
        ]);
        draft.Say("off_record.hint");
    }

    /// <summary>Ends it: false where something is kept.</summary>
    public static bool Ends(TurnDraft draft)
    {
        if (draft.State.Mode != DialogMode.OffRecord)
        {
            return false;
        }

        draft.Say("off_record.end");
        Erasing.Erase(draft, EraseReasons.OffRecord);
        return true;
    }

    /// <summary>Two hours are over. Nothing is said: who reads now may be somebody else.</summary>
    public static void Expire(TurnDraft draft)
    {
        if (draft.State.OffRecordSince is not null)
        {
            Erasing.Erase(draft, EraseReasons.OffRecord);
        }
    }

    private static HelpWish Wish(TurnDraft draft)
    {
        var where = draft.Answers[ReportQuestions.Where]?.Where;
        var bias = draft.Answers[ReportQuestions.Bias]?.Codes ?? [];
        return new HelpWish(
            draft.Answers[ReportQuestions.Needs]?.Codes ?? [],
            [.. bias.Where(code => !BroadOptions.Bias.IsBroad(code))],
            draft.Language,
            where?.Zip,
            where?.City,
            where?.State,
            where?.CountyFips);
    }
}
