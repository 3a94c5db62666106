using HateResponse.Dialogs.Languages;
using HateResponse.Dialogs.Questions;
using NodaTime;

namespace HateResponse.Dialogs.Engine;

/// <summary>How things stand, in words that give nothing away to whoever else reads the phone.</summary>
internal static class Standing
{
    /// <summary>So long after the person wrote, an answer is still part of the talk, at any hour.</summary>
    private static readonly Duration Talking = Duration.FromMinutes(30);

    /// <summary>Who had the report and has it no more: that is said of nobody, since it names them.</summary>
    private static readonly string[] Ended = ["cancelled", "failed", "expired", "entered_in_error"];

    /// <summary>Notes that a referral moved on, and tells it when it may be told.</summary>
    public static void Change(TurnDraft draft, TurnEvent.ReferralChanged changed)
    {
        var before = draft.State.Referrals.FirstOrDefault(known => known.Id == changed.ReferralId);
        var isKnown = before is { Told: true } && before.Status == changed.Status; // the person ended it themselves
        var standing = new ReferralStanding(
            changed.ReferralId, changed.Status, changed.OrganizationName, changed.ContactBy, Told: isKnown);
        draft.State = draft.State with
        {
            Referrals = [.. draft.State.Referrals.Where(known => known.Id != changed.ReferralId), standing],
        };
        if (changed.Status == "rejected" && draft.State.Report is { } report)
        {
            draft.Do(new TurnEffect.AskMatches(report.Id));
        }

        TellNews(draft);
    }

    /// <summary>
    /// Tells what was not told yet: only to who wants texts here, and by day, unless they are talking with us right now.
    /// </summary>
    public static void TellNews(TurnDraft draft)
    {
        // at another question, the offer follows when that is answered
        var offers = draft.State is
        {
            Mode: DialogMode.FollowingUp, Interposed: null, Listening: false, MatchesWait: true,
        };
        if (draft.State.Mode == DialogMode.OptedOut || (!offers && draft.State.Referrals.All(standing => standing.Told)))
        {
            return;
        }

        var isTalking = draft.State.LastHeardAt is { } heard && draft.Now - heard <= Talking.ToTimeSpan();
        if (!isTalking && !draft.Answers.Is(ReportQuestions.Contact, "here") &&
            !draft.Answers.Is(ReportQuestions.Contact, ReportQuestions.ByReturnCode))
        {
            return;
        }

        if (!isTalking && Daylight.Next(draft) is { } morning)
        {
            draft.Do(new TurnEffect.SetTimer(TimerNames.News, morning));
            return;
        }

        TellUntold(draft);
        if (offers)
        {
            TellOffers(draft, isTalking);
        }
    }

    /// <summary>Tells the person, who is talking with us, what could not be told while they were away.</summary>
    public static void TellUntold(TurnDraft draft)
    {
        foreach (var standing in draft.State.Referrals.Where(standing => !standing.Told))
        {
            Say(draft, "news.", standing);
        }

        MarkTold(draft);
    }

    /// <summary>What was told did not arrive: it is told again when the person writes.</summary>
    public static void Untell(TurnDraft draft) => draft.State = draft.State with
    {
        Referrals = [.. draft.State.Referrals.Select(standing => standing with { Told = false })],
        MatchesWait = draft.State.Matches is { Count: > 0 },
    };

    /// <summary>Answers "status".</summary>
    public static void Tell(TurnDraft draft)
    {
        if (draft.State is { Referrals.Count: > 0 } && IsGuarded(draft) && !Returning.MayShow(draft))
        {
            return;
        }

        List<ReferralStanding> known = [.. draft.State.Referrals.Where(standing => !Ended.Contains(standing.Status))];
        if (draft.State.OffRecordSince is not null)
        {
            OffRecord.Hint(draft);
        }
        else if (draft.State.Report is null)
        {
            draft.Say("status.draft");
        }
        else if (known.Count == 0)
        {
            draft.Say("status.kept");
        }

        foreach (var standing in known)
        {
            Say(draft, "status.", standing);
        }

        MarkTold(draft);
    }

    /// <summary>Who fears for their phone, and said so, is named nobody before they prove that it is them.</summary>
    private static bool IsGuarded(TurnDraft draft) => draft.State.Discreet || draft.State.CodeWord is not null;

    private static void MarkTold(TurnDraft draft) => draft.State = draft.State with
    {
        Referrals = [.. draft.State.Referrals.Select(standing => standing with { Told = true })],
    };

    /// <summary>Names of organizations stay unsaid while somebody else may hold the phone.</summary>
    private static void TellOffers(TurnDraft draft, bool isTalking)
    {
        if (isTalking)
        {
            Choosing.AskIfOffered(draft);
            return;
        }

        draft.State = draft.State with { MatchesWait = false };
        draft.Say("news.offers");
    }

    private static void Say(TurnDraft draft, string prefix, ReferralStanding standing)
    {
        var key = prefix + standing.Status;
        var by = standing.ContactBy is { } instant
            ? draft.Texts.Of("date.by", ("date", DateTexts.Day(draft.Texts, instant, draft.Context.Tenant.TimeZone)))
            : draft.Texts.Of("date.soon");
        draft.Say(
            draft.Texts.Has(key) ? key : prefix + "other", ("org", standing.OrganizationName), ("by", by));
    }
}
