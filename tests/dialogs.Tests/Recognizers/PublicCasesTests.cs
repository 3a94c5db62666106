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
}
