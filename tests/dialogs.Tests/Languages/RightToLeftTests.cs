using HateResponse.Dialogs.Languages;

namespace HateResponse.Dialogs.Tests.Languages;

public sealed class RightToLeftTests
{
    private const string Mark = "\u200E";

    [Theory]
    [InlineData("الاتصال: 1-800-799-7233.", "الاتصال: " + Mark + "1-800-799-7233.")]
    [InlineData("التواصل: +15035550142", "التواصل: " + Mark + "+15035550142")]
    [InlineData("أوقاتهم: 9-5", "أوقاتهم: " + Mark + "9-5")]
    [InlineData("503-555-0101", Mark + "503-555-0101")]
    [InlineData(Mark + "503-555-0101", Mark + "503-555-0101")]
    [InlineData("عند الخطر: 911. رقمان: 1,3", "عند الخطر: 911. رقمان: 1,3")]
    [InlineData("سطر - آخر", "سطر - آخر")]
    [InlineData("", "")]
    public void A_number_with_dashes_or_a_plus_is_not_turned_around(string text, string guarded) =>
        Assert.Equal(guarded, RightToLeft.Guard(text));

    [Fact]
    public void Every_number_that_the_line_says_in_Arabic_is_guarded_and_none_in_English()
    {
        var arabic = Texts.In("ar");

        Assert.Contains(Mark + "1-800-799-7233", arabic.Of("danger.domestic_violence"), StringComparison.Ordinal);
        Assert.EndsWith(Mark + "503-555-0101", arabic.Of("human.phone", ("phone", "503-555-0101")), StringComparison.Ordinal);
        Assert.Equal(Mark + "+15035550142", arabic.Placed("+15035550142"));
        Assert.All(Texts.In("en").Keys, key => Assert.DoesNotContain(Mark, Texts.In("en").Of(key), StringComparison.Ordinal));
    }
}
