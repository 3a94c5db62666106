using System.Diagnostics;

namespace HateResponse.Dialogs.Engine;

/// <summary>What something that happened does.</summary>
internal static class EventTurn
{
    /// <summary>Takes it. While nothing may be sent, it is noted and nothing is said.</summary>
    public static void Take(TurnDraft draft, TurnEvent happened)
    {
        switch (happened)
        {
            case TurnEvent.Arrived arrived:
                Opening.Greet(draft, arrived.Language);
                break;
            case TurnEvent.TimerFired fired:
                Wake(draft, fired.Timer);
                break;
            case TurnEvent.ReportAccepted:
                break;
            case TurnEvent.ReportRefused:
                draft.Say("report.refused");
                Commands.AskForHuman(draft);
                break;
            case TurnEvent.MatchesOffered offered:
                Offer(draft, offered);
                break;
            case TurnEvent.ReferralChanged changed:
                Standing.Change(draft, changed);
                break;
            case TurnEvent.CodeResolved or TurnEvent.CodeRefused:
                HearOfCode(draft, happened is TurnEvent.CodeResolved);
                break;
            default:
                TakeReach(draft, happened);
                break;
        }

        if (draft.State.Mode == DialogMode.OptedOut)
        {
            draft.Silence();
        }
    }

    /// <summary>What the line may send to the person has changed.</summary>
    private static void TakeReach(TurnDraft draft, TurnEvent happened)
    {
        switch (happened)
        {
            case TurnEvent.OptedOut:
                OptingOut.Leave(draft);
                break;
            case TurnEvent.OptedIn:
                OptingOut.Return(draft);
                break;
            case TurnEvent.WindowClosed:
                Standing.Untell(draft);
                break;
            default:
                TakeAnswer(draft, happened);
                break;
        }
    }

    /// <summary>What was asked for came.</summary>
    private static void TakeAnswer(TurnDraft draft, TurnEvent happened)
    {
        switch (happened)
        {
            case TurnEvent.ReadersListed listed:
                Sharing.TellReaders(draft, listed);
                break;
            case TurnEvent.HelpOffered help:
                OffRecord.Tell(draft, help.Matches);
                break;
            case TurnEvent.ConfirmationFound found:
                Permitting.Find(draft, found.ReportId);
                break;
            case TurnEvent.ReportConfirmed confirmed:
                Permitting.Hear(draft, confirmed);
                break;
            case TurnEvent.ConsentExpired expired:
                Sharing.Expire(draft, expired);
                break;
            case TurnEvent.Erased erased:
                HearOfErasure(draft, erased);
                break;
            default:
                throw new UnreachableException();
        }
    }

    private static void HearOfCode(TurnDraft draft, bool opens)
    {
        Opening.LearnLanguage(draft);
        if (opens)
        {
            Returning.Welcome(draft);
        }
        else
        {
            draft.Say("code.refused");
        }
    }

    /// <summary>Staff erased the report, as they were asked to or when its time was over: what is left here goes as well.</summary>
    private static void HearOfErasure(TurnDraft draft, TurnEvent.Erased erased)
    {
        if (draft.State.Report?.Id == erased.ReportId)
        {
            Erasing.Erase(draft, EraseReasons.Asked);
        }
        else
        {
            draft.State = draft.State with { Earlier = [.. draft.State.Earlier.Where(report => report != erased.ReportId)] };
        }
    }

    private static void Wake(TurnDraft draft, string timer)
    {
        switch (timer)
        {
            case TimerNames.News:
                Standing.TellNews(draft);
                break;
            case TimerNames.Reminder:
                Keeping.Remind(draft);
                break;
            case TimerNames.Draft:
                Keeping.Expire(draft);
                break;
            case TimerNames.OffRecord:
                OffRecord.Expire(draft);
                break;
            case TimerNames.Flood:
                Restraint.GoOn(draft);
                break;
            default:
                if (draft.State.Listening)
                {
                    Storytelling.Finish(draft);
                }

                break;
        }
    }

    private static void Offer(TurnDraft draft, TurnEvent.MatchesOffered offered)
    {
        if (draft.State.Report?.Id != offered.ReportId)
        {
            return;
        }

        draft.State = draft.State with { Matches = offered.Matches, MatchesWait = offered.Matches.Count > 0 };
        Standing.TellNews(draft);
    }
}
