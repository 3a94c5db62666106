using HateResponse.Hosting;
using Xunit.Abstractions;

namespace HateResponse.Dialogs.Tests.Recognizers;

/// <summary>The public cases of the languages that have word lists, as a measurement; the grammar is not fitted to them.</summary>
public class PublicCasesTests(ITestOutputHelper output)
{
    private static readonly string[] Languages = ["ar", "en", "es"];

    [SharedFact(PublicCase.File)]
    public void Cases_of_every_language_are_understood()
    {
        var results = PublicCase.Read().Where(c => Languages.Contains(c.Language))
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
        Assert.All(results.GroupBy(r => r.Case.Language), language =>
            Assert.True(language.Count(r => r.Answer == r.Case.Expected) >= 0.97 * language.Count(), language.Key));
    }

    [SharedFact(PublicCase.File)]
    public void A_wrong_time_is_rarer_than_a_question_back()
    {
        var when = PublicCase.Read().Where(c => c.Kind == "when" && Languages.Contains(c.Language))
            .Select(c => (c.Expected, Answer: CaseAnswer.Of(c))).ToList();

        Assert.True(when.Count(w => w.Answer == w.Expected) >= 0.92 * when.Count);
        Assert.True(when.Count(w => w.Answer != w.Expected && w.Answer.StartsWith('2')) <= 0.02 * when.Count);
    }

    [SharedFact(PublicCase.File)]
    public void No_danger_of_life_is_missed()
    {
        foreach (var danger in PublicCase.Read().Where(c => c.Kind == "danger" && Languages.Contains(c.Language)))
        {
            var found = CaseAnswer.Of(danger).Split(' ');
            foreach (var flag in (string[])["self_harm", "weapon_present", "happening_now"])
            {
                Assert.True(!danger.Expected.Contains(flag, StringComparison.Ordinal) || found.Contains(flag), danger.Input);
            }
        }
    }
}
