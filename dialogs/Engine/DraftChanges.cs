using HateResponse.Dialogs.Questions;
using HateResponse.Dialogs.Tenants;

namespace HateResponse.Dialogs.Engine;

/// <summary>Compares a draft under two versions of a tenant's settings.</summary>
public static class DraftChanges
{
    /// <summary>What the second version means for a draft that was begun under the first.</summary>
    public static DraftChange Between(DialogState state, TenantSettings before, TenantSettings after)
    {
        var answers = Answers.Of(state.Log);
        var was = Asked(before.Questions);
        var willBe = Asked(after.Questions);
        return new DraftChange(
            [.. willBe.Where(id => answers[id] is { } answer && !Stands(answer, after.Questions, id))],
            [.. was.Where(id => answers[id] is not null && !willBe.Contains(id))],
            [.. willBe.Where(id => answers[id] is null && !was.Contains(id))]);
    }

    private static List<string> Asked(QuestionSettings questions) =>
    [
        .. ReportQuestions.All.Where(question => question.IsAsked).Select(question => question.Id).Except(questions.Hidden),
        .. questions.Added.Select(question => question.Id),
    ];

    private static bool Stands(Answer answer, QuestionSettings questions, string id) =>
        questions.Added.FirstOrDefault(question => question.Id == id) is not { } added ||
        answer.Codes is not { } codes || codes.All(code => added.Options.Any(option => option.Code == code));
}
