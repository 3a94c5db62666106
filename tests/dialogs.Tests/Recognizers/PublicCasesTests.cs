using HateResponse.Hosting;
using Xunit.Abstractions;

namespace HateResponse.Dialogs.Tests.Recognizers;

/// <summary>The public cases in English and Spanish as a measurement; the grammar is not fitted to them.</summary>
public class PublicCasesTests(ITestOutputHelper output)
{
    [SharedFact(PublicCase.File)]
    public void English_and_Spanish_cases_are_understood()
    {
        var results = PublicCase.Read().Where(c => c.Language is "en" or "es")
            .Select(c => (Case: c, Answer: CaseAnswer.Of(c))).ToList();
        foreach (var kind in results.GroupBy(r => $"{r.Case.Language} {r.Case.Kind}"))
        {
            output.WriteLine($"{kind.Key}: {kind.Count(r => r.Answer == r.Case.Expected)} of {kind.Count()}");
        }

        foreach (var (wrong, answer) in results.Where(r => r.Answer != r.Case.Expected))
        {
            output.WriteLine($"{wrong.Kind} {wrong.Language} \"{wrong.Input}\" ({wrong.Reference}): {answer}, not {wrong.Expected}");
        }

        Assert.NotEmpty(results);
        Assert.True(results.Count(r => r.Answer == r.Case.Expected) >= 0.98 * results.Count);
    }

    [SharedFact(PublicCase.File)]
    public void A_wrong_time_is_rarer_than_a_question_back()
    {
        var when = PublicCase.Read().Where(c => c is { Kind: "when", Language: "en" or "es" })
            .Select(c => (c.Expected, Answer: CaseAnswer.Of(c))).ToList();

        Assert.True(when.Count(w => w.Answer == w.Expected) >= 0.92 * when.Count);
        Assert.True(when.Count(w => w.Answer != w.Expected && w.Answer.StartsWith('2')) <= 0.02 * when.Count);
    }

    [SharedFact(PublicCase.File)]
    public void No_danger_of_life_is_missed()
    {
        foreach (var danger in PublicCase.Read().Where(c => c is { Kind: "danger", Language: "en" or "es" }))
        {
            var found = CaseAnswer.Of(danger).Split(' ');
            foreach (var flag in (string[])["self_harm", "weapon_present", "happening_now"])
            {
                Assert.True(!danger.Expected.Contains(flag, StringComparison.Ordinal) || found.Contains(flag), danger.Input);
            }
        }
    }
}
