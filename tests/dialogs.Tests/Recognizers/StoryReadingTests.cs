using Xunit.Abstractions;

namespace HateResponse.Dialogs.Tests.Recognizers;

/// <summary>Types, motive, weapon, injury and police of a story: what is read is shown back, so a wrong one costs more than a missed one.</summary>
public class StoryReadingTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("known", "en", 0.97, 0.9)]
    [InlineData("known", "es", 0.97, 0.9)]
    [InlineData("known", "ar", 0.97, 0.9)]
    [InlineData("unseen", "en", 0.95, 0.8)]
    [InlineData("unseen", "es", 0.95, 0.8)]
    [InlineData("unseen", "ar", 0.95, 0.8)]
    public void Stories_are_read(string set, string language, double precision, double recall)
    {
        var score = StoryScore.Of(StoryCase.Read(set, language));

        output.WriteLine($"{set} {language}: precision {score.Precision:P1}, recall {score.Recall:P1}");
        score.Wrong.Concat(score.Missed).ToList().ForEach(output.WriteLine);
        Assert.True(score.Precision >= precision, $"precision {score.Precision:P1}");
        Assert.True(score.Recall >= recall, $"recall {score.Recall:P1}");
    }
}
