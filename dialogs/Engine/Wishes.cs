using HateResponse.Dialogs.Recognizers;

namespace HateResponse.Dialogs.Engine;

/// <summary>What a person wants of what they told: more of it, in other words, kept or not, shared or not, seen by whom, taken along.</summary>
internal static class Wishes
{
    /// <summary>Carries a command out; any other goes on where the talk stopped.</summary>
    public static void Carry(TurnDraft draft, Command command)
    {
        switch (command)
        {
            case Command.More:
                Amending.OfferTopics(draft);
                return;
            case Command.NoRecord:
                OffRecord.Begin(draft);
                return;
            case Command.Quiet or Command.Plain:
                Quieting.Speak(draft, quietly: command == Command.Quiet);
                break;
            case Command.ShareOff:
                Sharing.TakeBack(draft);
                break;
            case Command.Readers:
                Sharing.AskReaders(draft);
                break;
            case Command.Record:
                TakeAway(draft);
                break;
            default:
                Commands.GoOn(draft);
                return;
        }

        Advancing.Advance(draft);
    }

    /// <summary>A record to take along is shown on the web alone: what it tells is never sent as a text.</summary>
    private static void TakeAway(TurnDraft draft)
    {
        if (draft.State.Report is null)
        {
            draft.Say("record.draft");
        }
        else if (draft.OnTheWeb)
        {
            draft.Offer("record.ready", "record");
        }
        else
        {
            draft.Say("record.how", ("site", draft.Context.Tenant.WebHosts is [var host, ..] ? host : draft.Texts.Of("record.site")));
            Returning.GiveCode(draft);
        }
    }
}
