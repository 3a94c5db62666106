using System.Globalization;
using HateResponse.Dialogs.Questions;
using HateResponse.Dialogs.Recognizers;

namespace HateResponse.Dialogs.Engine;

/// <summary>What a person may ask of the line at any question.</summary>
internal static class Commands
{
    private const string Nothing = "0";
    private const int Adult = 18;

    /// <summary>Whether the message was a command; then it is carried out.</summary>
    public static bool Take(TurnDraft draft, Heard heard)
    {
        if (heard.Text.Text == Nothing)
        {
            Answering.Skip(draft, heard);
            return true;
        }

        return CommandRecognizer.Recognize(heard.Text, heard.Language) is { } call && Carry(draft, heard, call);
    }

    /// <summary>Files a request for a human, once, and says honestly when one is there.</summary>
    public static void AskForHuman(TurnDraft draft)
    {
        if (draft.State.HandoffId is null)
        {
            var request = draft.FreshId();
            draft.State = draft.State with { HandoffId = request };
            draft.Do(new TurnEffect.RequestHandoff(request, draft.Language));
        }

        draft.Say(draft.Answers.Is(ReportQuestions.Contact, "none") ? "human.asked.here" : "human.asked");
        var hours = draft.Context.Tenant.StaffHours;
        if (!StaffHours.Say(draft) && (hours.TryGetValue(draft.Language, out var shown) || hours.TryGetValue(Languages.Texts.Fallback, out shown)))
        {
            draft.Say("human.hours", ("hours", shown));
        }

        SayPhone(draft);
    }

    private static void SayPhone(TurnDraft draft)
    {
        if (draft.Context.Tenant.StaffPhone is { } phone)
        {
            draft.Say("human.phone", ("phone", phone));
        }
    }

    /// <summary>Goes on where the talk stopped.</summary>
    public static void GoOn(TurnDraft draft)
    {
        if (draft.State.Log.Count > 0)
        {
            draft.Say("continue"); // it says that their words are kept
        }
        else if (draft.State.Welcomed)
        {
            draft.Say("continue.off_record");
        }

        GoOnSilently(draft);
    }

    /// <summary>The same, after other words of welcome.</summary>
    public static void GoOnSilently(TurnDraft draft)
    {
        Standing.TellUntold(draft);
        if (!draft.State.Welcomed && draft.State.Language is not null)
        {
            Opening.Welcome(draft);
        }

        Advancing.Advance(draft);
    }

    private static bool Carry(TurnDraft draft, Heard heard, CommandCall call)
    {
        switch (call.Command)
        {
            case Command.Help:
                Help(draft);
                break;
            case Command.Back:
                Correcting.Back(draft);
                break;
            case Command.Skip:
                Answering.Skip(draft, heard);
                break;
            case Command.Change:
                Correcting.Change(draft, call.Number);
                break;
            case Command.Done:
                return Storytelling.Finish(draft) || OffRecord.Ends(draft) || Storytelling.AskForIt(draft);
            case Command.UnderAge when call.Number > Adult:
            case Command.Plain when !draft.State.Discreet:
                return false; // "im 30 years old"; "normal" answers another question
            case Command.Send:
                return Submitting.Hurry(draft, heard);
            default:
                CarryRest(draft, call);
                break;
        }

        return true;
    }

    private static void CarryRest(TurnDraft draft, CommandCall call)
    {
        switch (call.Command)
        {
            case Command.Pause:
                Pause(draft);
                break;
            case Command.Status:
                Standing.Tell(draft);
                Advancing.Advance(draft);
                break;
            case Command.Language:
                Language(draft, call.Language);
                break;
            case Command.StartOver:
                Interpose(draft, Interpositions.StartOver);
                break;
            case Command.UnderAge:
                UnderAge(draft, call.Number);
                break;
            case Command.Code:
                Returning.GiveCode(draft);
                Advancing.Advance(draft);
                break;
            case Command.Show:
                Returning.Show(draft);
                break;
            case Command.CodeWord:
                draft.Say("word.how");
                Advancing.Advance(draft);
                break;
            case Command.Human:
                AskForHuman(draft);
                Advancing.Advance(draft);
                break;
            case Command.Erase:
                Interpose(draft, Interpositions.Erase);
                break;
            default:
                Wishes.Carry(draft, call.Command);
                break;
        }
    }

    private static void Help(TurnDraft draft)
    {
        draft.Say("help", ("line", draft.LineName));
        if (draft.State.Open?.Id == ReportQuestions.Safe)
        {
            Advancing.Advance(draft); // that asks it already
            return;
        }

        Interpose(draft, Interpositions.Danger);
    }

    /// <summary>What staff must pass on is said before anything else; an age that was said with it is not asked again.</summary>
    private static void UnderAge(TurnDraft draft, int? years)
    {
        draft.Say("age.notice");
        if (years is > 0 and < Adult)
        {
            Interposing.KeepAge(draft, Readings.AgeBand(years.Value));
            Advancing.Advance(draft);
            return;
        }

        Interpose(draft, Interpositions.Minor);
    }

    private static void Pause(TurnDraft draft)
    {
        Storytelling.StopListening(draft);
        draft.State = draft.State with { ModeBefore = draft.State.Mode, Mode = DialogMode.Paused };
        draft.Say("pause", ("days", Keeping.Days(draft).ToString(CultureInfo.InvariantCulture)));
        Returning.GiveCodeOnTheWeb(draft);
        if (!draft.OnTheWeb && draft.State.CodeWord is null)
        {
            draft.Say("word.how");
        }
    }

    private static void Language(TurnDraft draft, string? language)
    {
        if (language is null)
        {
            Interpose(draft, Interpositions.Language);
            return;
        }

        draft.State = draft.State.Interposed == Interpositions.Language
            ? draft.State with { Interposed = null }
            : draft.State;
        Interposing.Speak(draft, language);
        Advancing.Advance(draft);
    }

    private static void Interpose(TurnDraft draft, string question)
    {
        draft.State = draft.State with { Interposed = question };
        Advancing.Advance(draft);
    }
}
