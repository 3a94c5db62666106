using HateResponse.Dialogs.Engine;

namespace HateResponse.Dialogs.Questions;

/// <summary>
/// The conversation on one page: what is asked, in this order, each only while it has no answer. A person answers eight of
/// these at most, fewer for all that the story tells.
/// </summary>
internal static class ReportQuestions
{
    /// <summary>Answers in which a report is complete, the one that sends it included.</summary>
    private const int ShortPath = 8;

    /// <summary>Words from which on the first texts are the story, and it is not asked for.</summary>
    private const int ToldWords = 15;

    /// <summary>Whether the person is safe now: the first question, always.</summary>
    public const string Safe = "safe";

    /// <summary>What happened.</summary>
    public const string Story = "story";

    /// <summary>When it happened.</summary>
    public const string When = "when";

    /// <summary>Where it happened.</summary>
    public const string Where = "where";

    /// <summary>Why they think they were the target.</summary>
    public const string Bias = "bias";

    /// <summary>More of that, where a broad reason was chosen.</summary>
    public const string BiasDetail = "bias_detail";

    /// <summary>What help they want.</summary>
    public const string Needs = "needs";

    /// <summary>A safe way to reach them.</summary>
    public const string Contact = "contact";

    /// <summary>The way to be reached of who writes in a browser: they come back.</summary>
    public const string ByReturnCode = "return_code";

    /// <summary>Who they are in this.</summary>
    public const string Role = "role";

    /// <summary>Whether they are under 18.</summary>
    public const string Age = "age";

    /// <summary>Send, change, or stop.</summary>
    public const string Send = "send";

    /// <summary>All of them, in order.</summary>
    public static readonly IReadOnlyList<Question> All =
    [
        new() { Id = Safe, Options = static _ => ["yes", "no", "unsure"], Read = Readings.YesNo },
        new() { Id = Story, Applies = static answers => answers.StoryWords < ToldWords },
        new() { Id = When, Read = Readings.When },
        new() { Id = Where, Read = Readings.Where },
        new()
        {
            Id = Bias,
            Many = true,
            Options = static _ => ["race", "origin", "religion", "lgbtq", "disability", "unsure"],
            MoreOptions = ["gender_female", "ext_age", "ext_homeless", "not_bias"],
            Read = Readings.Bias,
        },
        new()
        {
            Id = BiasDetail,
            Many = true,
            Options = static answers => BiasCategories.Details(answers[Bias]),
            Applies = static answers => BiasCategories.Details(answers[Bias]).Count > 0 && HasRoomFor(answers, Needs, Contact, Send),
            Read = Readings.Bias,
        },
        new()
        {
            Id = Needs,
            Many = true,
            Options = static _ =>
                ["counseling", "legal_advice", "safety_plan", "police_report_help", "not_sure", "just_record"],
            MoreOptions =
            [
                "crisis_support", "peer_support", "medical", "civil_rights", "immigration_legal", "victim_comp",
                "emergency_money", "housing_safe", "housing_help", "police_accompany", "school_advocacy", "work_advocacy",
                "language_help", "disability_access", "online_takedown", "graffiti_removal", "security_site", "mediation",
                "spiritual", "transport",
            ],
            Read = Readings.Needs,
        },
        new()
        {
            Id = Contact,
            Options = static _ => ["here", "call", "none"],
            OptionsOnTheWeb = [ByReturnCode, "none"],
            Read = Readings.Contact,
        },
        new()
        {
            Id = Role,
            IsAsked = false,
            Options = static _ => ["victim", "family_friend", "witness", "organization"],
        },
        new() { Id = Send, MaySkip = false, MoreOptions = ["send", "not_now"], Read = Readings.Send },
    ];

    /// <summary>Lines of the summary, numbered from 1 in this order; "change 2" is the second.</summary>
    public static readonly IReadOnlyList<string> Summary = [Role, When, Where, Bias, Needs, Contact];

    /// <summary>Questions that come in between and belong to no report.</summary>
    public static readonly IReadOnlyList<Question> Interposed =
    [
        new() { Id = Interpositions.Danger, Options = static _ => ["yes", "no", "false_alarm"], Read = Readings.YesNo },
        new() { Id = Interpositions.Language, MaySkip = false, Options = static _ => [.. Languages.Texts.Languages, "other"] },
        new() { Id = Age, IsAsked = false, Options = static _ => ["under_13", "13_17", "declined"], Read = Readings.Age },
        new() { Id = Interpositions.StartOver, Options = static _ => ["yes", "no"], Read = Readings.YesNo },
        new() { Id = Interpositions.Stuck, Options = static _ => ["skip", "human"] },
        new() { Id = Interpositions.CodeWord, Read = Returning.ReadWord },
        new() { Id = Interpositions.Choose },
    ];

    private static readonly Dictionary<string, Question> ById =
        All.Concat(Interposed).ToDictionary(question => question.Id, StringComparer.Ordinal);

    /// <summary>A question by its id, null when a stored state names one that there is no more.</summary>
    public static Question? Find(string id) => ById.GetValueOrDefault(id);

    /// <summary>Whether a question more still leaves room for those that must follow.</summary>
    private static bool HasRoomFor(Answers answers, params ReadOnlySpan<string> questions)
    {
        var open = 1;
        foreach (var question in questions)
        {
            open += answers[question] is null ? 1 : 0;
        }

        return answers.AskedCount + open <= ShortPath;
    }
}
