using HateResponse.Dialogs.Questions;

namespace HateResponse.Dialogs.Engine;

/// <summary>
/// Buttons and rows of lists. They stay on the phone for ever, so each says which question it belongs to: one that was asked
/// before answers nothing now, whatever its words are.
/// </summary>
internal static class Tapping
{
    private const string No = "no";

    /// <summary>Whether the message is a tap; then it is done with.</summary>
    public static bool Takes(TurnDraft draft, Heard heard)
    {
        if (Tap.Of(draft.Context.Activity) is not { } tap || draft.Questions.Find(tap.Question) is null)
        {
            return false;
        }

        if (tap.Question != draft.State.Open?.Id || !Answering.TakesOption(draft, heard, tap.Code))
        {
            TakeOld(draft, tap);
        }

        return true;
    }

    /// <summary>"No" to "are you safe" is heard whenever it comes; while a story is told, another old button is passed over.</summary>
    private static void TakeOld(TurnDraft draft, Tap tap)
    {
        if (Danger.Asks(tap.Question) && tap.Code == No)
        {
            Danger.NotSafe(draft);
            Advancing.Advance(draft);
        }
        else if (!draft.State.Listening)
        {
            draft.Say("tap.old");
            Advancing.Advance(draft);
        }
    }
}
