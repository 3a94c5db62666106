using HateResponse.Dialogs.Questions;

namespace HateResponse.Dialogs.Engine;

/// <summary>Neutral words, for who is not alone with the phone, and the usual ones again.</summary>
internal static class Quieting
{
    /// <summary>In neutral words no topics are offered, and none of their questions is asked.</summary>
    public static void Speak(TurnDraft draft, bool quietly)
    {
        var isTopic = draft.State.Interposed is { } id && (id == ReportQuestions.More || draft.Questions.Find(id)?.Topic is not null);
        draft.State = draft.State with { Discreet = quietly, Interposed = quietly && isTopic ? null : draft.State.Interposed };
        draft.Say(quietly ? "quiet.on" : "quiet.off");
    }
}
