using HateResponse.Dialogs.Recognizers;

namespace HateResponse.Dialogs.Tests.Recognizers;

public class OptOutRecognizerTests
{
    [Theory]
    [InlineData("STOP")]
    [InlineData("Stop.")]
    [InlineData("stopall")]
    [InlineData("stop all")]
    [InlineData("UNSUBSCRIBE")]
    [InlineData("cancel")]
    [InlineData("end")]
    [InlineData("quit")]
    [InlineData("revoke")]
    [InlineData("opt out")]
    [InlineData("optout")]
    [InlineData("please stop texting me")]
    [InlineData("no more messages")]
    [InlineData("don't text me anymore")]
    [InlineData("take me off your list")]
    [InlineData("i dont want any more texts")]
    [InlineData("alto")]
    [InlineData("no más mensajes")]
    [InlineData("dejen de escribirme")]
    [InlineData("ya no me manden mensajes")]
    [InlineData("por favor no me escriban mas")]
    [InlineData("whatever. stop texting me")]
    [InlineData("fuck off and leave me alone")]
    [InlineData("no sirven, ya no me escriban")]
    [InlineData("ya no me escriban")]
    [InlineData("quiero darme de baja")]
    public void Any_reasonable_words_end_it_in_any_dialog(string text)
    {
        Assert.True(OptOutRecognizer.IsOptOut(FoldedText.Of(text), "en"));
        Assert.True(OptOutRecognizer.IsOptOut(FoldedText.Of(text), "es"));
        Assert.True(OptOutRecognizer.IsOptOut(FoldedText.Of(text), null));
    }

    [Theory]
    [InlineData("he told me to stop texting me")]
    [InlineData("i told her, leave me alone")]
    [InlineData("dont call me, text")] // another way is asked for
    [InlineData("le dije, dejame en paz")]
    [InlineData("he would not stop")]
    [InlineData("i told him to stop")]
    [InlineData("the bus stop")]
    [InlineData("stop hate")]
    [InlineData("in the end i ran")]
    [InlineData("le dije que parara")]
    [InlineData("el alto de la esquina")]
    [InlineData("no")]
    public void The_same_words_in_a_story_end_nothing(string text)
    {
        Assert.False(OptOutRecognizer.IsOptOut(FoldedText.Of(text), "en"));
        Assert.False(OptOutRecognizer.IsOptOut(FoldedText.Of(text), "es"));
    }

    [Fact]
    public void A_word_that_means_more_counts_only_in_its_own_language()
    {
        Assert.True(OptOutRecognizer.IsOptOut(FoldedText.Of("fin"), "es"));
        Assert.False(OptOutRecognizer.IsOptOut(FoldedText.Of("fin"), "en"));
    }

    [Theory]
    [InlineData("START", true)]
    [InlineData("unstop", true)]
    [InlineData("iniciar", true)]
    [InlineData("empezar", true)]
    [InlineData("start over", false)]
    [InlineData("yes", false)]
    public void A_start_is_heard(string text, bool expected) =>
        Assert.Equal(expected, OptOutRecognizer.IsOptIn(FoldedText.Of(text), null));
}
