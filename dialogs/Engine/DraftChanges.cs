using HateResponse.Dialogs.Questions;
using HateResponse.Dialogs.Tenants;

namespace HateResponse.Dialogs.Engine;

/// <summary>Compares a draft under two versions of a tenant's settings.</summary>
public static class DraftChanges
{
    /// <summary>What the second version means for a draft that was begun under the first.</summary>
    public static DraftChange Between(DialogState state, TenantSettings before, TenantSettings after)
    {
        var (was, willBe) = (QuestionSet.Of(before), QuestionSet.Of(after));
        var (had, has) = (Answers.Of(state.Log, was), Answers.Of(state.Log, willBe));
        var (open, toAsk) = (Gaps(state, was, had), Gaps(state, willBe, has));
        return new DraftChange(
            [.. toAsk.Where(id => had[id] is not null)],
            [.. was.All.Select(question => question.Id).Where(id => had[id] is not null && !willBe.IsOfReport(id))],
            [.. toAsk.Where(id => had[id] is null && !open.Contains(id))]);
    }

    private static List<string> Gaps(DialogState state, QuestionSet set, Answers answers) =>
    [
        .. (state.OffRecordSince is null ? set.All : set.OffRecord)
            .Where(question => answers[question.Id] is null && answers.Wants(question.Topic) && question.Applies(answers))
            .Select(question => question.Id),
    ];
}
