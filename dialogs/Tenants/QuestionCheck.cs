using HateResponse.Dialogs.Engine;
using HateResponse.Dialogs.Questions;

namespace HateResponse.Dialogs.Tenants;

/// <summary>Whether a line's changes to the question set leave a conversation that is safe and comes to an end.</summary>
internal static class QuestionCheck
{
    /// <summary>Everything that is wrong, by its path.</summary>
    public static IEnumerable<TenantFault> Of(QuestionSettings questions)
    {
        var own = questions.Added.Select(question => question.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. Faults("questions.hidden", questions.Hidden, id => HiddenFault(id, questions)),
            .. Faults("questions.required", questions.Required, id => IsKnown(id) || own.Contains(id) ? null : "question_unknown"),
            .. Faults("questions.order", questions.Order, id => IsKnown(id) || own.Contains(id) ? null : "question_unknown"),
            .. Ends(questions.Order),
            .. questions.Added.SelectMany((question, i) => Added(questions, question, TenantCheck.At("questions.added", i))),
        ];
    }

    private static bool IsKnown(string id) => ReportQuestions.All.Any(question => question.Id == id);

    private static string? HiddenFault(string id, QuestionSettings questions) =>
        !IsKnown(id) ? "question_unknown"
        : QuestionSet.Needed.Contains(id) ? "question_indispensable"
        : questions.Required.Contains(id) ? "hidden_and_required"
        : null;

    private static IEnumerable<TenantFault> Faults(string path, IReadOnlyList<string> ids, Func<string, string?> fault)
    {
        for (var i = 0; i < ids.Count; i++)
        {
            if (fault(ids[i]) is { } code)
            {
                yield return new TenantFault(TenantCheck.At(path, i), code);
            }
        }
    }

    /// <summary>Whether somebody is safe is asked before anything else, and what is sent was asked before.</summary>
    private static IEnumerable<TenantFault> Ends(IReadOnlyList<string> order)
    {
        for (var i = 0; i < order.Count; i++)
        {
            if (order[i] == ReportQuestions.Safe && i > 0)
            {
                yield return new TenantFault(TenantCheck.At("questions.order", i), "comes_first");
            }

            if (order[i] == ReportQuestions.Send && i < order.Count - 1)
            {
                yield return new TenantFault(TenantCheck.At("questions.order", i), "comes_last");
            }
        }
    }

    private static IEnumerable<TenantFault> Added(QuestionSettings questions, AddedQuestion question, string path)
    {
        foreach (var fault in TenantCheck.Unknown(path + ".ask", question.Ask.Keys)
            .Concat(TenantCheck.Unknown(path + ".summary", question.Summary.Keys))
            .Concat(question.Options.SelectMany((option, i) =>
                TenantCheck.Unknown(TenantCheck.At(path + ".options", i) + ".label", option.Label.Keys))))
        {
            yield return fault;
        }

        foreach (var (language, ask) in question.Ask)
        {
            var labels = question.Options.Select(option => option.Label.GetValueOrDefault(language) ?? option.Code).ToList();
            if (!ReplyWriter.Fits(ask, labels))
            {
                yield return new TenantFault($"{path}.ask.{language}", "longer_than_3_segments");
            }
        }

        if (AfterFault(questions, question) is { } code)
        {
            yield return new TenantFault(path + ".after", code);
        }
    }

    /// <summary>A question of the line's own can follow another one of its own only where that stands before it.</summary>
    private static string? AfterFault(QuestionSettings questions, AddedQuestion question) =>
        question.After is not { } after ? null
        : after == ReportQuestions.Send ? "comes_last"
        : IsKnown(after) || questions.Added.TakeWhile(other => other.Id != question.Id).Any(other => other.Id == after) ? null
        : questions.Added.Any(other => other.Id == after) ? "stands_later"
        : "question_unknown";
}
