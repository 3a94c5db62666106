namespace HateResponse.Dialogs.Tests.Languages;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("", 0, 0, 0)]
    [InlineData("Call 911. {org} will call you by {date}!", 5, 2, 4)]
    [InlineData("Which one?\n1 Yes, go on\n2 No", 2, 1, 2)]
    [InlineData("See https://example.org/a.b?c for 1-800-799-7233 (+15035550101) in 97201.", 3, 1, 3)]
    [InlineData("I'm here. A 2nd e-mail: write it", 6, 2, 4)]
    [InlineData("A line\nand another line", 5, 2, 3)]
    public void Words_and_sentences_are_counted_without_what_nobody_reads(string text, int words, int sentences, int longest)
    {
        var plain = PlainText.Of(text);

        Assert.Equal((words, sentences, longest), (plain.Words, plain.Sentences, plain.Longest));
    }

    [Fact]
    public void A_name_is_left_out() => Assert.Equal(2, PlainText.Of("I asked Casa Puente.", "Casa Puente").Words);

    /// <summary>By hand: 0.39 · 14 / 2 + 11.8 · 16 / 14 − 15.59, and 0.39 · 9 + 11.8 · 34 / 9 − 15.59.</summary>
    [Theory]
    [InlineData("The cat sat on the mat. It was very happy to be at home.", 0.63)]
    [InlineData("Unfortunately, several organizations discriminate against immigrant communities; authorities investigate.", 32.5)]
    public void The_grade_is_that_of_Flesch_and_Kincaid(string text, double grade) =>
        Assert.InRange(PlainText.Of(text).Grade, grade - 0.01, grade + 0.01);
}
