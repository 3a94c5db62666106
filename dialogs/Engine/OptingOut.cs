using HateResponse.Dialogs.Questions;
using HateResponse.Dialogs.Recognizers;

namespace HateResponse.Dialogs.Engine;

/// <summary>No more messages, and messages again.</summary>
internal static class OptingOut
{
    /// <summary>Whether the message was about that, or came while nothing may be sent; then it is done with.</summary>
    public static bool Takes(TurnDraft draft, Heard heard)
    {
        if (draft.State.Mode == DialogMode.OptedOut)
        {
            if (OptOutRecognizer.IsOptIn(heard.Text, draft.State.Language))
            {
                Return(draft);
            }
            else
            {
                draft.Silence();
            }

            return true;
        }

        // "do not contact me" in answer to how to reach them is no goodbye; no option is a word that carriers act on
        if (!OptOutRecognizer.IsOptOut(heard.Text, draft.State.Language) || Answering.NamesAnOption(draft, heard))
        {
            return false;
        }

        draft.Silence();
        Leave(draft);
        draft.Say("optout.done");
        return true;
    }

    /// <summary>Sends nothing from now on. What was told is kept.</summary>
    public static void Leave(TurnDraft draft)
    {
        if (draft.State.Mode != DialogMode.OptedOut)
        {
            Storytelling.StopListening(draft);
            draft.State = draft.State with { ModeBefore = Before(draft.State), Mode = DialogMode.OptedOut };
        }
    }

    /// <summary>Goes on where it stopped.</summary>
    public static void Return(TurnDraft draft)
    {
        if (draft.State.Mode == DialogMode.OptedOut)
        {
            draft.State = draft.State with { Mode = draft.State.ModeBefore };
            Commands.GoOn(draft);
        }
    }

    /// <inheritdoc cref="DialogEngine.At"/>
    public static DialogState At(DialogState state, bool optedOut) => (optedOut, state.Mode) switch
    {
        (true, not DialogMode.OptedOut) => state with { ModeBefore = Before(state), Mode = DialogMode.OptedOut },
        (false, DialogMode.OptedOut) => state with { Mode = state.ModeBefore },
        _ => state,
    };

    private static DialogMode Before(DialogState state) =>
        state.Mode == DialogMode.Paused ? state.ModeBefore : state.Mode;
}
