using HateResponse.Dialogs.Questions;
using HateResponse.Dialogs.Recognizers;

namespace HateResponse.Dialogs.Engine;

/// <summary>Answers to what was understood, in a person's own words: "no, 2", "it was Tuesday", "I am not Muslim".</summary>
internal static class Confirming
{
    /// <summary>Code of a reason that no list has.</summary>
    private const string AnotherReason = "other";

    private const string Yes = "yes";

    /// <summary>Whether the message says which part is wrong, or what is right; null when it says neither.</summary>
    public static (Question Question, Answer Answer)? Read(TurnDraft draft, Question understood, Heard heard)
    {
        if (heard.IsDanger)
        {
            return null;
        }

        if (Numbers(draft, heard) is { Count: > 0 } wrong)
        {
            return (understood, heard.Answer with { Codes = wrong });
        }

        var sure = heard with { Attempts = 0 }; // a date or a place, and not what is none in their words
        foreach (var id in (ReadOnlySpan<string>)[ReportQuestions.When, ReportQuestions.Where, ReportQuestions.Bias])
        {
            if (draft.Questions.Find(id) is { } question && question.Read(sure) is { } said && !said.Is(AnotherReason))
            {
                return Correct(draft, understood, question, said, heard);
            }
        }

        return understood.Read(heard) is { } answer ? (understood, answer) : null;
    }

    private static (Question Question, Answer Answer)? Correct(
        TurnDraft draft, Question understood, Question question, Answer said, Heard heard)
    {
        var known = draft.Answers[question.Id];
        var isDenied = DenialRecognizer.IsDenied(heard.Text, heard.Language);
        if (isDenied && known?.Codes is { } codes && said.Codes is { } named)
        {
            said = said with { Codes = [.. named.Except(codes)] }; // "not Muslim, Sikh"
        }

        if (isDenied && (said.Codes is { Count: 0 } || IsSame(known, said)))
        {
            return (understood, heard.Answer with { Codes = [question.Id] });
        }

        draft.Log(new LogEntry
        {
            Question = ReportQuestions.Understood,
            Answer = new Answer { Source = AnswerSource.Told, At = draft.Now, Codes = [Yes] },
        });
        return (question, said);
    }

    private static bool IsSame(Answer? known, Answer said) => known is not null && (said.When is { } when
        ? when.Value == known.When?.Value
        : said.Where is { } where && (where.Zip, where.City, where.State) == (known.Where?.Zip, known.Where?.City, known.Where?.State));

    /// <summary>"No, 2": the lines that are wrong, after a no; null where it holds no number of one.</summary>
    private static List<string>? Numbers(TurnDraft draft, Heard heard)
    {
        if (draft.State.Open?.Options is not { } options || !DenialRecognizer.IsDenied(heard.Text, heard.Language) || heard.ReadsLikeStory)
        {
            return null;
        }

        List<string> wrong = [];
        foreach (var token in heard.Text.Tokens)
        {
            if (token.Number > 1 && token.Number <= options.Count)
            {
                wrong.Add(options[(int)token.Number - 1]);
            }
        }

        return wrong;
    }
}
