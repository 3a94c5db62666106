using HateResponse.Dialogs.Languages;
using HateResponse.Dialogs.Questions;

namespace HateResponse.Dialogs.Engine;

/// <summary>Answers to the questions that come in between.</summary>
internal static class Interposing
{
    /// <summary>The option of who speaks none of our languages.</summary>
    private const string Other = "other";

    /// <summary>The option of who signs.</summary>
    private const string SignLanguage = "asl";

    /// <summary>The option of who wants to be called by an interpreter.</summary>
    private const string CallBack = "callback";

    /// <summary>Age at which a person takes over.</summary>
    private const string YoungChild = "under_13";

    /// <summary>Takes the answer, and goes on with the report.</summary>
    public static void Take(TurnDraft draft, Question question, Answer answer)
    {
        switch (question.Id)
        {
            case Interpositions.Danger:
                AfterDanger(draft, answer);
                break;
            case Interpositions.Language:
                AfterLanguage(draft, answer.Codes![0]); // it cannot be skipped, so a language was chosen
                break;
            case Interpositions.Minor:
                AfterAge(draft, answer);
                break;
            case Interpositions.Erase when answer.Is("yes"):
                draft.Say("erase.done");
                Erasing.Erase(draft, EraseReasons.Asked);
                return;
            case Interpositions.Confirm:
                Permitting.Answer(draft, answer);
                break;
            case ReportQuestions.More when !answer.Skipped:
                Amending.TakeTopics(draft, answer);
                break;
            case Interpositions.StartOver when answer.Is("yes"):
                Correcting.StartOver(draft);
                break;
            case Interpositions.Stuck:
                AfterStuck(draft, answer);
                break;
            case Interpositions.CodeWord when !answer.Skipped:
                Returning.TakeWord(draft, answer);
                break;
            default:
                break;
        }

        Advancing.Advance(draft);
    }

    /// <summary>Speaks another language from now on.</summary>
    public static void Speak(TurnDraft draft, string language)
    {
        if (IsAnotherWay(language))
        {
            AskForInterpreter(draft, language);
            return;
        }

        draft.State = draft.State with { Language = Texts.In(language).Language };
        if (draft.State.Welcomed)
        {
            draft.Say("language.changed");
        }
        else
        {
            Opening.Welcome(draft);
        }
    }

    /// <summary>Three answers were not understood: a question that came in between is not asked a fourth time.</summary>
    public static void LetGo(TurnDraft draft, Question question)
    {
        switch (question.Id)
        {
            case Interpositions.Language:
                AfterLanguage(draft, Other);
                break;
            case Interpositions.Danger or Interpositions.Stuck:
                Commands.AskForHuman(draft);
                break;
            default:
                break;
        }
    }

    /// <summary>Who speaks another language is not asked to speak ours: a person reads along, and the talk goes on.</summary>
    private static void AfterLanguage(TurnDraft draft, string language)
    {
        if (language != Other || IsAnotherWay(language))
        {
            Speak(draft, language);
            return;
        }

        if (!draft.State.Welcomed)
        {
            draft.State = draft.State with { Language = draft.Language };
            Opening.Welcome(draft);
        }

        draft.Say("language.other");
        Commands.AskForHuman(draft);
    }

    private static bool IsAnotherWay(string language) => language is SignLanguage or CallBack;

    /// <summary>Who signs, or wants to be called by an interpreter: a person sees to it, and the talk goes on meanwhile.</summary>
    private static void AskForInterpreter(TurnDraft draft, string way)
    {
        if (!draft.State.Welcomed)
        {
            draft.State = draft.State with { Language = draft.Language };
            Opening.Welcome(draft);
        }

        var answer = new Answer { Source = AnswerSource.Told, At = draft.Now, Codes = [way == SignLanguage ? SignLanguage : "yes"] };
        draft.Log(new LogEntry { Question = way == SignLanguage ? ReportQuestions.Access : ReportQuestions.Interpreter, Answer = answer });
        Submitting.HandOverIfSent(draft);
        draft.Say("language." + way);
        Commands.AskForHuman(draft);
    }

    private static void AfterDanger(TurnDraft draft, Answer answer)
    {
        if (answer.Is("no"))
        {
            Danger.NotSafe(draft);
            return;
        }

        if (answer.Skipped)
        {
            draft.Say("safe.unsure"); // no answer is no "good"
            return;
        }

        if (answer.Is("false_alarm"))
        {
            Danger.FalseAlarm(draft);
        }

        draft.Say(answer.Is("false_alarm") ? "danger.false_alarm" : "danger.go_on");
    }

    private static void AfterAge(TurnDraft draft, Answer answer)
    {
        draft.Log(new LogEntry { Question = ReportQuestions.Age, Answer = answer with { Source = AnswerSource.Told } });
        Submitting.HandOverIfSent(draft);
        if (answer.Is(YoungChild))
        {
            Commands.AskForHuman(draft);
        }
    }

    /// <summary>Keeps an age that was told unasked.</summary>
    public static void KeepAge(TurnDraft draft, string band) =>
        AfterAge(draft, new Answer { Source = AnswerSource.Asked, At = draft.Now, Codes = [band] });

    private static void AfterStuck(TurnDraft draft, Answer answer)
    {
        if (answer.Is("human"))
        {
            Commands.AskForHuman(draft);
            return;
        }

        if (draft.NextGap() is { } gap && draft.MaySkip(gap))
        {
            draft.Log(new LogEntry { Question = gap.Id, Answer = answer with { Codes = null, Skipped = true } });
        }
    }
}
