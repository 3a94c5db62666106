using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using HateResponse.Dialogs.Tenants;

namespace HateResponse.Dialogs.Questions;

/// <summary>The questions as a tenant asks them: hidden, required, in another order, and some of its own.</summary>
internal sealed class QuestionSet
{
    /// <summary>As they come.</summary>
    public static readonly QuestionSet Standard = new(new QuestionSettings());

    /// <summary>Questions without which there is no report.</summary>
    public static readonly IReadOnlySet<string> Needed =
        new HashSet<string>(StringComparer.Ordinal) { ReportQuestions.Safe, ReportQuestions.Story, ReportQuestions.Send };

    private static readonly ConditionalWeakTable<TenantSettings, QuestionSet> Sets = [];

    private readonly FrozenDictionary<string, Question> _byId;
    private readonly FrozenSet<string> _ofReport;

    private QuestionSet(QuestionSettings settings)
    {
        List<Question> asked = [.. ReportQuestions.All.Where(question => !IsHidden(settings, question)).Select(question => As(settings, question))];
        foreach (var added in settings.Added)
        {
            var after = asked.FindIndex(question => question.Id == added.After);
            asked.Insert(after < 0 ? asked.Count - 1 : after + 1, Of(added, after < 0 ? Topics.Me : asked[after].Topic, settings));
        }

        All = Ordered(asked, settings.Order);
        Summary = [.. ReportQuestions.Summary.Where(id => asked.Exists(question => question.Id == id))];
        OffRecord = [.. ReportQuestions.OffRecord.Select(id => All.FirstOrDefault(question => question.Id == id)).OfType<Question>()];
        _ofReport = All.Select(question => question.Id).ToFrozenSet(StringComparer.Ordinal);
        _byId = All.Concat(ReportQuestions.Interposed).ToFrozenDictionary(question => question.Id, StringComparer.Ordinal);
    }

    /// <summary>All of a report, in the order in which they are asked.</summary>
    public IReadOnlyList<Question> All { get; }

    /// <summary>First lines of the summary.</summary>
    public IReadOnlyList<string> Summary { get; }

    /// <summary>What is asked of somebody of whom nothing is kept.</summary>
    public IReadOnlyList<Question> OffRecord { get; }

    /// <summary>The set of a tenant.</summary>
    public static QuestionSet Of(TenantSettings tenant) => tenant.Questions.IsStandard
        ? Standard
        : Sets.GetValue(tenant, static settings => new QuestionSet(settings.Questions));

    /// <summary>A question by its id, null when a stored state names one that there is no more.</summary>
    public Question? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>Whether it is a question of the report, and not one that came in between.</summary>
    public bool IsOfReport(string id) => _ofReport.Contains(id);

    private static bool IsHidden(QuestionSettings settings, Question question) =>
        settings.Hidden.Contains(question.Id) && !Needed.Contains(question.Id);

    private static Question As(QuestionSettings settings, Question question) =>
        settings.Required.Contains(question.Id) ? question with { MaySkip = false, Topic = null } : question;

    private static Question Of(AddedQuestion added, string? topic, QuestionSettings settings)
    {
        string[] codes = [.. added.Options.Select(option => option.Code)];
        return As(settings, new Question
        {
            Id = added.Id,
            Topic = topic,
            Options = _ => codes,
            Many = added.Many,
            Codes = codes.Length > 0 ? codes.ToFrozenSet(StringComparer.Ordinal) : null,
            Read = codes.Length > 0 ? static _ => null : Readings.Words,
            TakesWords = codes.Length == 0,
        });
    }

    /// <summary>What the order does not name stays behind the last named question before it; safety is asked first, sending last.</summary>
    private static List<Question> Ordered(List<Question> asked, IReadOnlyList<string> order)
    {
        var place = -1;
        var ranks = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var question in asked)
        {
            var named = order.ToList().IndexOf(question.Id);
            place = named >= 0 ? named : place;
            ranks[question.Id] = question.Id switch
            {
                ReportQuestions.Safe => int.MinValue,
                ReportQuestions.Send => int.MaxValue,
                _ => place,
            };
        }

        return [.. asked.OrderBy(question => ranks[question.Id])]; // stable
    }
}
