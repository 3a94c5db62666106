using HateResponse.Dialogs.Questions;

namespace HateResponse.Dialogs.Engine;

/// <summary>What the log adds up to.</summary>
internal sealed class Answers
{
    private const string Yes = "yes";

    /// <summary>What a story may tell, in the order in which it is shown back.</summary>
    private static readonly string[] Readable =
    [
        ReportQuestions.When, ReportQuestions.Where, ReportQuestions.Bias, ReportQuestions.Types, ReportQuestions.Injury,
        ReportQuestions.Weapon, ReportQuestions.Police,
    ];

    private readonly Dictionary<string, Answer> _known = new(StringComparer.Ordinal);
    private readonly List<string> _asked = [];
    private readonly QuestionSet _set;

    private Answers(QuestionSet set) => _set = set;

    /// <summary>Pieces of the story, in the order in which they were told.</summary>
    public List<string> Pieces { get; } = [];

    /// <summary>Whether the first thing that was told is a piece of the story, before anything was asked.</summary>
    public bool BeganWithStory { get; private init; }

    /// <summary>Answers that the person gave to questions and did not take back: what the short path counts.</summary>
    public int AskedCount => _asked.Count;

    /// <summary>Question that was answered last, null when none was.</summary>
    public string? LastAsked => _asked.Count > 0 ? _asked[^1] : null;

    /// <summary>Words of the whole story, roughly.</summary>
    public int StoryWords => Pieces.Sum(piece => piece.Count(' '.Equals) + 1);

    /// <summary>Questions that the story answered, and the person did not say otherwise.</summary>
    public IEnumerable<string> FromStory => Readable.Where(question => this[question]?.Source == AnswerSource.Story);

    /// <summary>Whether it happened online.</summary>
    public bool IsOnline => this[ReportQuestions.Where]?.Where?.Mode == "online";

    /// <summary>Whether it happened to somebody else, for whom the person speaks.</summary>
    public bool IsForAnother => Is(ReportQuestions.Role, "family_friend") || Is(ReportQuestions.Role, "on_behalf");

    /// <summary>
    /// What is known about a question, null for nothing: also where the tenant does not ask it any more, or not with that option,
    /// and where the story was misunderstood.
    /// </summary>
    public Answer? this[string question] =>
        _known.TryGetValue(question, out var answer) && !IsDoubted(question, answer) && IsStillOne(question, answer) ? answer : null;

    /// <summary>Adds a log up, for the questions as they come.</summary>
    public static Answers Of(IReadOnlyList<LogEntry> log) => Of(log, QuestionSet.Standard);

    /// <summary>Adds a log up.</summary>
    public static Answers Of(IReadOnlyList<LogEntry> log, QuestionSet set)
    {
        var answers = new Answers(set) { BeganWithStory = log is [{ Told: not null }, ..] };
        foreach (var entry in log)
        {
            answers.Add(entry);
        }

        return answers;
    }

    /// <summary>Whether a question was answered by this choice and no other.</summary>
    public bool Is(string question, string code) => this[question]?.Is(code) == true;

    /// <summary>First code of an answer, null for none.</summary>
    public string? Code(string question) => this[question]?.Codes is [var first, ..] ? first : null;

    /// <summary>Codes of an answer, each once; null where there are none.</summary>
    public IReadOnlyList<string>? Codes(string question) =>
        this[question] is { Skipped: false, Codes: { Count: > 0 } codes } ? [.. codes.Distinct()] : null;

    /// <summary>Yes or no; null for neither.</summary>
    public bool? IsYes(string question) => Code(question) switch
    {
        Yes => true,
        "no" => false,
        _ => null,
    };

    /// <summary>The person's words, cut to a length and never between the halves of a surrogate pair; null for none.</summary>
    public string? Words(string question, int maxChars) =>
        this[question] is { Skipped: false, Text: { } text } ? Cut(text, maxChars) : null;

    /// <summary>A text cut to a length, never between the halves of a surrogate pair.</summary>
    public static string Cut(string text, int maxChars) =>
        text.Length <= maxChars ? text : text[..(char.IsHighSurrogate(text[maxChars - 1]) ? maxChars - 1 : maxChars)];

    /// <summary>The next question that has no answer yet; null when there is none.</summary>
    /// <param name="shows">Whether what was told may be shown; otherwise nothing is asked that shows it.</param>
    /// <param name="quiet">Whether only neutral words may be said: then nothing is asked of who wanted to tell more.</param>
    public Question? NextGap(bool shows = true, bool quiet = false) => NextOf(_set.All, shows, quiet);

    /// <summary>The same of those that are asked where nothing is kept.</summary>
    public Question? NextGapOffRecord() => NextOf(_set.OffRecord, shows: true, quiet: false);

    /// <summary>Whether the person wants to tell more about a topic; null is what everybody is asked.</summary>
    public bool Wants(string? topic) => topic is null || this[ReportQuestions.More]?.Codes?.Contains(topic) == true;

    private Question? NextOf(IReadOnlyList<Question> questions, bool shows, bool quiet)
    {
        foreach (var question in questions)
        {
            if ((shows || question.Id != ReportQuestions.Understood) && this[question.Id] is null && Wants(question.Topic) && !(quiet && question.Topic is not null) && question.Applies(this))
            {
                return question;
            }
        }

        return null;
    }

    /// <summary>The person said that the story was misunderstood here; what they answered themselves since stands.</summary>
    private bool IsDoubted(string question, Answer answer) => answer.Source == AnswerSource.Story &&
        _known.TryGetValue(ReportQuestions.Understood, out var understood) && understood.Codes?.Contains(question) == true &&
        !understood.Codes.Contains(Yes);

    private bool IsStillOne(string question, Answer answer) => _set.Find(question) is { } asked &&
        (asked.Codes is null || answer.Codes is null || answer.Codes.All(asked.Codes.Contains));

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
        if (answer.Source == AnswerSource.Asked && _set.IsOfReport(entry.Question))
        {
            _asked.Add(entry.Question);
        }
    }
}
