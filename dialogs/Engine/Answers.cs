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
    /// <param name="shows">Whether what was told may be shown; otherwise nothing is asked that shows it.</param>
    /// <param name="topics">Whether what only some want to tell is asked.</param>
    public Question? NextGap(bool shows = true, bool topics = true) => NextOf(_set.All, shows, topics);

    /// <summary>The same of those that are asked where nothing is kept.</summary>
    public Question? NextGapOffRecord() => NextOf(_set.OffRecord, shows: true, topics: true);

    /// <summary>Whether the person wants to tell more about a topic; null is what everybody is asked.</summary>
    public bool Wants(string? topic) => topic is null || this[ReportQuestions.More]?.Codes?.Contains(topic) == true;

    private Question? NextOf(IReadOnlyList<Question> questions, bool shows, bool topics)
    {
        foreach (var question in ReportQuestions.All)
        {
            if ((shows || question.Id != ReportQuestions.Understood) && this[question.Id] is null && (topics || question.Topic is null) && Wants(question.Topic) && question.Applies(this))
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
