using HateResponse.Dialogs.Questions;
using HateResponse.Dialogs.Recognizers;

namespace HateResponse.Dialogs.Engine;

/// <summary>The first words: which language, who answers here, and what the first text already told.</summary>
internal static class Opening
{
    /// <summary>Words from which on a first text tells what happened; "hi, is this the line for reports" does not.</summary>
    private const int ToldWords = 12;

    /// <summary>Words from which on the language of a first text is surer than that of the page it was written on.</summary>
    private const int SureWords = 6;

    /// <summary>What the tenant's staff must tell the authorities; only tenants have it.</summary>
    private const string MandatoryNotice = "notice.mandatory";

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
        var named = Chosen(CommandRecognizer.Recognize(text, draft.Language)?.Language);
        draft.State = draft.State with
        {
            Language = named ?? LanguageRecognizer.Recognize(text).Language ?? Chosen(draft.Context.Activity.Locale) ?? OfCommand(text),
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

    /// <summary>The language in which a first text is a command; null where it is none.</summary>
    private static string? OfCommand(FoldedText text) =>
        Languages.Texts.Languages.FirstOrDefault(language => CommandRecognizer.Recognize(text, language) is { } call && IsHeardFirst(call));

    /// <summary>The language that the person chose on the page, if it is one of ours.</summary>
    private static string? Chosen(string? locale) => Languages.Texts.Languages.FirstOrDefault(
        language => string.Equals(language, locale, StringComparison.OrdinalIgnoreCase));

    /// <summary>Languages that are offered, and the way of who speaks none of them.</summary>
    public static IReadOnlyList<string> Menu(TurnDraft draft)
    {
        var offered = draft.Context.Tenant.Languages;
        return [.. Languages.Texts.Languages.Where(language => offered.Count == 0 || offered.Contains(language)), "other"];
    }

    /// <summary>Takes the first message: what it tells is kept, whatever language it is in.</summary>
    public static void Take(TurnDraft draft, Heard heard)
    {
        if (heard.ReadsLikeStory)
        {
            draft.Log(new LogEntry { Question = ReportQuestions.Story, Told = heard.Original });
        }

        if (draft.State.Language is null)
        {
            SayUnreadable(draft, heard);
            draft.State = draft.State with { Interposed = Interpositions.Language };
            Advancing.Advance(draft);
            return;
        }

        var call = CommandRecognizer.Recognize(heard.Text, heard.Language);
        draft.State = draft.State with { Interposed = null, Discreet = draft.State.Discreet || call?.Command == Command.Quiet };
        Welcome(draft);
        SayUnreadable(draft, heard);
        if (call is { } first && IsHeardFirst(first) && Commands.Take(draft, heard))
        {
            return;
        }

        Advancing.Advance(draft);
    }

    /// <summary>What somebody may need before they have told anything.</summary>
    private static bool IsHeardFirst(CommandCall call) => call.Command is Command.Human or Command.UnderAge or Command.Quiet
        or Command.NoRecord or Command.Erase or Command.Code || call is { Command: Command.Language, Language: "asl" or "callback" };

    private static void SayUnreadable(TurnDraft draft, Heard heard)
    {
        if (heard.IsEmpty && draft.Context.Activity.Attachments is { Count: > 0 })
        {
            draft.Say(draft.State.Language is null ? "unreadable.first" : "unreadable.media");
        }
    }

    /// <summary>Whether something was told: many words, or a few of which something can be read.</summary>
    private static bool HasTold(TurnDraft draft) => draft.Answers.StoryWords >= ToldWords ||
        (draft.Answers.Pieces.Count > 0 && (draft.State.Flags.Count > 0 || GapReading.FindsAny(draft)));

    /// <summary>Says who answers here, who reads it, and what must be passed on, before anything is told.</summary>
    public static void Welcome(TurnDraft draft)
    {
        draft.Part(); // what was said of a danger stands alone, and arrives first
        if (draft.State.ExpiredAt is not null)
        {
            draft.State = draft.State with { ExpiredAt = null };
            draft.Say("expired");
        }

        draft.Say(HasTold(draft) ? "welcome.told" : "welcome.hello");
        draft.Say("welcome.who", ("line", draft.LineName));
        draft.Say("welcome.limits");
        if (draft.Texts.Has(MandatoryNotice))
        {
            draft.Say(MandatoryNotice);
        }

        if (draft.Context.IsTest)
        {
            draft.Say("welcome.test");
        }

        draft.State = draft.State with { Welcomed = true };
    }
}
