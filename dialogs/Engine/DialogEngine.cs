using HateResponse.Dialogs.Activities;
using HateResponse.Dialogs.Languages;
using HateResponse.Dialogs.Recognizers;

namespace HateResponse.Dialogs.Engine;

/// <summary>The conversation as a function: what is known and what came in give what is known then, what is said and what is done.</summary>
public static class DialogEngine
{
    /// <summary>Takes one message or event. An activity that is neither changes nothing.</summary>
    /// <param name="state">The conversation so far; <see cref="DialogState.New"/> for a first message.</param>
    /// <param name="context">What came in, and all that may be known of the world.</param>
    public static TurnResult Turn(DialogState state, TurnContext context)
    {
        var draft = new TurnDraft(state, context);
        if (context.Activity.Type == ActivityTypes.Message)
        {
            MessageTurn.Take(draft);
        }
        else if (TurnEvent.From(context.Activity) is { } happened)
        {
            EventTurn.Take(draft, happened);
        }

        return draft.Finish();
    }

    /// <summary>The conversation as it stands at one of the person's addresses: silence is asked for address by address.</summary>
    /// <param name="state">The conversation.</param>
    /// <param name="optedOut">Whether that address wants no messages.</param>
    public static DialogState At(DialogState state, bool optedOut) => OptingOut.At(state, optedOut);

    /// <summary>Reads word lists, texts and places now, so that no first message waits for it: once, before the first turn.</summary>
    public static void Prepare()
    {
        _ = Texts.In(Texts.Fallback);
        var text = FoldedText.Of("hello, it was on Monday in 97201");
        DangerRecognizer.Recognize(text, Texts.Fallback);
        PlaceRecognizer.Recognize(text, Texts.Fallback, inStory: true);
    }

    /// <summary>What is said to a person whose message the line could not take in: it is kept, and a human will look.</summary>
    public static Activity Apology(DialogState state) => new()
    {
        Type = ActivityTypes.Message,
        Text = Texts.In(state.Language).Of("apology"),
        Locale = state.Language ?? Texts.Fallback,
        InputHint = InputHints.AcceptingInput,
    };
}
