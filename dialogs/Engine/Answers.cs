using HateResponse.Dialogs.Questions;

namespace HateResponse.Dialogs.Engine;

/// <summary>What the log adds up to.</summary>
internal sealed class Answers
{
    private readonly Dictionary<string, Answer> _known = new(StringComparer.Ordinal);
    private readonly List<string> _asked = [];

    private Answers()
    {
    }

    /// <summary>Pieces of the story, in the order in which they were told.</summary>
    public List<string> Pieces { get; } = [];

    /// <summary>Answers that the person gave to questions and did not take back: what the short path counts.</summary>
    public int AskedCount => _asked.Count;

    /// <summary>Question that was answered last, null when none was.</summary>
    public string? LastAsked => _asked.Count > 0 ? _asked[^1] : null;

    /// <summary>Words of the whole story, roughly.</summary>
    public int StoryWords => Pieces.Sum(piece => piece.Count(' '.Equals) + 1);

    /// <summary>What is known about a question, null for nothing.</summary>
    public Answer? this[string question] => _known.GetValueOrDefault(question);

    /// <summary>Adds a log up.</summary>
    public static Answers Of(IReadOnlyList<LogEntry> log)
    {
        var answers = new Answers();
        foreach (var entry in log)
        {
            answers.Add(entry);
        }

        return answers;
    }

    /// <summary>Whether a question was answered by this choice and no other.</summary>
    public bool Is(string question, string code) => this[question]?.Is(code) == true;

    /// <summary>The next question that has no answer yet; null when there is none.</summary>
    public Question? NextGap()
    {
        foreach (var question in ReportQuestions.All)
        {
            if (question.IsAsked && this[question.Id] is null && question.Applies(this))
            {
                return question;
            }
        }

        return null;
    }

    private void Add(LogEntry entry)
    {
        if (entry.Told is { } piece)
        {
            Pieces.Add(piece);
            return;
        }

        _asked.Remove(entry.Question);
        if (entry.Answer is not { } answer)
        {
            _known.Remove(entry.Question);
            return;
        }

        _known[entry.Question] = answer;
        // "back" goes to a question that has a place in the order
        if (answer.Source == AnswerSource.Asked && ReportQuestions.Find(entry.Question) is not { IsAsked: false })
        {
            _asked.Add(entry.Question);
        }
    }
}
