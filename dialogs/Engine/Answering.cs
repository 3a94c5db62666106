using HateResponse.Dialogs.Questions;
using HateResponse.Dialogs.Recognizers;

namespace HateResponse.Dialogs.Engine;

/// <summary>Answers to the question that is open.</summary>
internal static class Answering
{
    private const int MaxAttempts = 3;

    /// <summary>Whether the whole message is a number, label or other name of an option; that wins over every command.</summary>
    public static bool TakesExactly(TurnDraft draft, Heard heard)
    {
        if (Open(draft) is not { } question)
        {
            return false;
        }

        if (question.Id == Interpositions.Choose)
        {
            return Choosing.Takes(draft, heard);
        }

        if (question.Id == ReportQuestions.Send && Summary.Line(draft, heard.Text) is { } line)
        {
            Correcting.Change(draft, line);
            return true;
        }

        return ExactCodes(draft, question, heard) is { } codes && Take(draft, question, heard.Answer with { Codes = codes });
    }

    /// <summary>Takes an option of the open question that was tapped; false where the question has no such option.</summary>
    public static bool TakesOption(TurnDraft draft, Heard heard, string code)
    {
        if (Open(draft) is not { } question)
        {
            return false;
        }

        if (question.Id == Interpositions.Choose)
        {
            return Choosing.TakesOption(draft, code);
        }

        var isOption = draft.State.Open!.Options?.Contains(code) == true || question.MoreOptions.Contains(code); // it is open
        return isOption && Take(draft, question, heard.Answer with { Codes = [code] });
    }

    /// <summary>Whether the whole message is an option of the open question.</summary>
    public static bool NamesAnOption(TurnDraft draft, Heard heard) =>
        Open(draft) is { Id: not Interpositions.Choose } question && ExactCodes(draft, question, heard) is not null;

    /// <summary>Whether the message answers the question in any other way.</summary>
    public static bool Takes(TurnDraft draft, Heard heard)
    {
        if (Open(draft) is not { } question || question.Id is ReportQuestions.Story or Interpositions.Choose)
        {
            return false;
        }

        return question.Id == ReportQuestions.Contact && Readings.Reach(heard) is { IsSaid: true } reach
            ? reach.Answer is { } way && Take(draft, question, way, heard)
            : TakesInWords(draft, question, heard);
    }

    private static bool TakesInWords(TurnDraft draft, Question question, Heard heard)
    {
        var options = Choices.Of(draft.Texts, question.Id, draft.State.Open!.Options ?? []);
        var codes = options.Count > 0
            ? ChoiceRecognizer.Recognize(heard.Text, options, heard.Language, question.Many)
            : null;
        if (codes is not { Count: > 0 } && question.Id == ReportQuestions.Understood)
        {
            return Confirming.Read(draft, question, heard) is { } read && Take(draft, read.Question, read.Answer, heard);
        }

        codes = codes is { Count: > 0 } ? codes : Unshown(draft, question, heard);
        var answer = codes is { Count: > 0 } ? heard.Answer with { Codes = codes } : question.Read(heard);
        return answer is not null && Take(draft, question, answer, heard);
    }

    /// <summary>Options that are not shown have no number; a name of theirs is heard within more words, too.</summary>
    private static IReadOnlyList<string>? Unshown(TurnDraft draft, Question question, Heard heard) =>
        question.Id == ReportQuestions.Needs && !heard.Text.Text.Any(char.IsAsciiDigit)
            ? ChoiceRecognizer.Recognize(heard.Text, Choices.Of(draft.Texts, question.Id, question.MoreOptions), heard.Language, question.Many)
            : null;

    /// <summary>Leaves the open question out.</summary>
    public static void Skip(TurnDraft draft, Heard heard)
    {
        switch (Open(draft))
        {
            case { } question when draft.MaySkip(question):
                Take(draft, question, heard.Answer with { Skipped = true });
                break;
            case { Id: ReportQuestions.Send }:
                Submitting.Keep(draft);
                break;
            default:
                Advancing.Advance(draft);
                break;
        }
    }

    /// <summary>Asks again, with an example; after three times offers another way.</summary>
    public static void NotUnderstood(TurnDraft draft)
    {
        if (Open(draft) is not { } question)
        {
            draft.Say("sorry");
            Advancing.Advance(draft);
            return;
        }

        var attempts = draft.State.Open!.Attempts + 1; // a question is open
        if (attempts >= MaxAttempts && OfferAnotherWay(draft, question, attempts))
        {
            Advancing.Advance(draft);
            return;
        }

        draft.Say("sorry");
        if (question.Id == Interpositions.Choose)
        {
            Choosing.AskIfOffered(draft, attempts);
        }
        else
        {
            Advancing.Ask(draft, question, attempts);
        }
    }

    /// <summary>A question of the report can be left out; one that came in between is let go, with a human where it matters.</summary>
    private static bool OfferAnotherWay(TurnDraft draft, Question question, int attempts)
    {
        if (draft.State.Interposed == question.Id && !draft.Questions.IsOfReport(question.Id))
        {
            draft.State = draft.State with { Interposed = null };
            Interposing.LetGo(draft, question);
            return true;
        }

        if (attempts == MaxAttempts && draft.Context.Tenant.Questions.Required.Contains(question.Id) && !draft.MaySkip(question))
        {
            Commands.AskForHuman(draft); // it cannot be left out, and nobody is left alone with it
        }

        if (!draft.MaySkip(question) || (draft.State.Mode == DialogMode.FollowingUp && !draft.State.Amending))
        {
            return false;
        }

        draft.State = draft.State with { Interposed = Interpositions.Stuck };
        return true;
    }

    /// <summary>The open question; null when none is, or when there is no such question any more.</summary>
    private static Question? Open(TurnDraft draft) =>
        draft.State.Open is { } open ? draft.Questions.Find(open.Id) : null;

    private static IReadOnlyList<string>? ExactCodes(TurnDraft draft, Question question, Heard heard)
    {
        var shown = Choices.Of(draft.Texts, question.Id, draft.State.Open!.Options ?? []); // a question is open
        if (shown.Count > 0 && ChoiceRecognizer.IsExact(heard.Text, shown, heard.Language))
        {
            return ChoiceRecognizer.Recognize(heard.Text, shown, heard.Language, question.Many);
        }

        // what is not shown has no number
        var more = Choices.Of(draft.Texts, question.Id, question.MoreOptions);
        return more.Count > 0 && !heard.Text.Text.Any(char.IsAsciiDigit) &&
            ChoiceRecognizer.IsExact(heard.Text, more, heard.Language)
                ? ChoiceRecognizer.Recognize(heard.Text, more, heard.Language, question.Many)
                : null;
    }

    private static bool Take(TurnDraft draft, Question question, Answer answer, Heard? told = null)
    {
        if (draft.State.Interposed == question.Id && !draft.Questions.IsOfReport(question.Id))
        {
            draft.State = draft.State with { Interposed = null };
            Interposing.Take(draft, question, answer);
            return true;
        }

        draft.State = draft.State.Interposed == question.Id ? draft.State with { Interposed = null } : draft.State;
        if (question.Id == ReportQuestions.Send)
        {
            Submitting.Take(draft, answer);
            return true;
        }

        draft.Log(new LogEntry { Question = question.Id, Answer = answer });
        if (told is { ReadsLikeStory: true } && !question.TakesWords)
        {
            draft.Log(new LogEntry { Question = ReportQuestions.Story, Told = told.Original });
        }

        Consider(draft, question, answer);
        Advancing.Advance(draft);
        return true;
    }

    private static void Consider(TurnDraft draft, Question question, Answer answer)
    {
        switch (question.Id)
        {
            case ReportQuestions.Safe:
                ConsiderSafety(draft, answer);
                break;
            case ReportQuestions.Permission:
                Permitting.Consider(draft, answer);
                break;
            case ReportQuestions.Evidence when answer is { Skipped: false } && !answer.Is("none"):
                draft.Say("evidence.keep");
                break;
            default:
                break;
        }
    }

    private static void ConsiderSafety(TurnDraft draft, Answer safe)
    {
        if (safe.Is("no"))
        {
            Danger.NotSafe(draft);
        }
        else if (safe.Is("unsure"))
        {
            draft.Say("safe.unsure");
        }
    }
}
