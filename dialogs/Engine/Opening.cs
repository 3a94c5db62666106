using HateResponse.Dialogs.Questions;
using HateResponse.Dialogs.Recognizers;

namespace HateResponse.Dialogs.Engine;

/// <summary>The first words: which language, who answers here, and what the first text already told.</summary>
internal static class Opening
{
    /// <summary>Words from which on a first text tells what happened; "hi, is this the line for reports" does not.</summary>
    private const int ToldWords = 8;

    /// <summary>Words from which on the language of a first text is surer than that of the page it was written on.</summary>
    private const int SureWords = 6;

    /// <summary>Greets somebody before they have written, once.</summary>
    public static void Greet(TurnDraft draft, string? language)
    {
        if (draft.State.Welcomed)
        {
            return;
        }

        draft.State = draft.State with { Language = Chosen(language) ?? Languages.Texts.In(draft.Language).Language };
        Welcome(draft);
        Advancing.Advance(draft);
    }

    /// <summary>Learns the language from what is written, as long as it is not known.</summary>
    public static void LearnLanguage(TurnDraft draft)
    {
        if (draft.State.Language is not null)
        {
            LeaveLanguageOfThePage(draft);
            return;
        }

        var text = FoldedText.Of(draft.Context.Activity.Text ?? "");
        var named = CommandRecognizer.Recognize(text, draft.Language)?.Language;
        draft.State = draft.State with
        {
            Language = named ?? LanguageRecognizer.Recognize(text).Language ?? Chosen(draft.Context.Activity.Locale),
        };
    }

    /// <summary>A browser's language is a guess: who tells in another one is greeted in that.</summary>
    private static void LeaveLanguageOfThePage(TurnDraft draft)
    {
        if (draft.State.LastHeardAt is null && FoldedText.Of(draft.Context.Activity.Text ?? "") is { Words.Count: >= SureWords } text &&
            LanguageRecognizer.Recognize(text).Language is { } written && written != draft.State.Language)
        {
            draft.State = draft.State with { Language = written, Welcomed = false };
        }
    }

    /// <summary>The language that the person chose on the page, if it is one of ours.</summary>
    private static string? Chosen(string? locale) => Languages.Texts.Languages.FirstOrDefault(
        language => string.Equals(language, locale, StringComparison.OrdinalIgnoreCase));

    /// <summary>Takes the first message: what it tells is kept, whatever language it is in.</summary>
    public static void Take(TurnDraft draft, Heard heard)
    {
        if (heard.ReadsLikeStory)
        {
            draft.Log(new LogEntry { Question = ReportQuestions.Story, Told = heard.Original });
        }

        if (draft.State.Language is null)
        {
            draft.State = draft.State with { Interposed = Interpositions.Language };
            Advancing.Advance(draft);
            return;
        }

        draft.State = draft.State with { Interposed = null };
        Welcome(draft);
        if (CommandRecognizer.Recognize(heard.Text, heard.Language)?.Command == Command.Human)
        {
            Commands.AskForHuman(draft);
        }

        Advancing.Advance(draft);
    }

    /// <summary>Says who answers here, who reads it, and what must be passed on, before anything is told.</summary>
    public static void Welcome(TurnDraft draft)
    {
        draft.Part(); // what was said of a danger stands alone, and arrives first
        draft.Say(draft.Answers.StoryWords >= ToldWords ? "welcome.told" : "welcome.hello");
        draft.Say("welcome.who", ("line", draft.Context.Tenant.LineName));
        draft.Say("welcome.limits");
        draft.State = draft.State with { Welcomed = true };
    }
}
