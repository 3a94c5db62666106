using HateResponse.Dialogs.Recognizers;

namespace HateResponse.Dialogs.Tests.Recognizers;

public class ArabicDangerTests
{
    [Theory]
    [InlineData("في واحد برا بيتي معه مسدس", "happening_now weapon_present")]
    [InlineData("الحقوني عم يضربوني", "happening_now")]
    [InlineData("وبيحاولوا يكسروا الباب", "happening_now")] // with "and" written onto it
    [InlineData("كاعد يضربني هسه", "happening_now")]
    [InlineData("راهم كيضربوني دابا", "happening_now")]
    [InlineData("اسمع اطلاق نار برا", "happening_now")]
    [InlineData("يصوب مسدسا نحوي", "weapon_present")]
    [InlineData("واقف قدامي وبيده سكينة", "weapon_present")]
    [InlineData("ما بدي عيش", "self_harm")]
    [InlineData("نفسي أموت وارتاح", "self_harm")]
    [InlineData("أفكر بالانتحار", "self_harm")]
    [InlineData("بلعت علبة حبوب", "self_harm")]
    [InlineData("bedi amoot", "self_harm")]
    [InlineData("هقتله", "harm_others")]
    [InlineData("رح اذبحهم كلهم", "harm_others")]
    [InlineData("جوزي بيضربني", "domestic_violence")]
    [InlineData("زوجي عم يضربني هلق", "domestic_violence happening_now")]
    [InlineData("وخطيبي هددني", "domestic_violence")]
    [InlineData("خطفوا بنتي", "child_risk")]
    [InlineData("الجار يضرب اطفاله", "child_risk")]
    [InlineData("في قنبلة بالجامع", "arson_bomb")]
    [InlineData("هددوا بحرق مسجدنا", "arson_bomb")]
    [InlineData("البناية عم تحترق", "arson_bomb happening_now")]
    [InlineData("اغتصبني مبارح", "sexual_violence")]
    [InlineData("كلهم حوالي وعم يضربوا اخي", "happening_now")] // two letters and an "and"
    [InlineData("يقولون انهم سيفجرون المركز", "arson_bomb")]
    [InlineData("راح اخذ مسدس واقتله", "harm_others")]
    [InlineData("دخلوا بيتنا وهم جوا هلق", "happening_now")]
    [InlineData("رجل غريب اخذ بنتي من الحديقة", "child_risk")]
    public void A_danger_is_seen_whatever_the_dialog_speaks(string text, string flags)
    {
        Assert.Equal(flags, Flags(text, "ar"));
        Assert.Equal(flags, Flags(text, "en"));
        Assert.Equal(flags, Flags(text, null));
    }

    [Theory]
    [InlineData("كان معه سكين")]
    [InlineData("ما معه سلاح")]
    [InlineData("قال لي انه سيقتلني")] // a threat told
    [InlineData("هددني بسكين السنة الماضية")]
    [InlineData("قال لي اقتل نفسك")] // the words of the other
    [InlineData("بموت من الضحك")]
    [InlineData("متت من الخجل")]
    [InlineData("ما بدي موت")]
    [InlineData("هذا الشغل بيقتلني")]
    [InlineData("يلاحقني على انستغرام")]
    [InlineData("ضربوني امبارح في الباص")]
    [InlineData("كسروا شباك سيارتي")] // no typo of "they break"
    [InlineData("الخبر وقع كالقنبلة")]
    [InlineData("وصفني بانتحاري")]
    [InlineData("زوجي انضرب في الشارع")]
    [InlineData("اتصلوا بالشرطة علي وانا قاعدة بالحديقة")]
    [InlineData("اغتصبوا حقوقنا")]
    [InlineData("سرقوا حقيبة ابني")]
    public void Figures_of_speech_and_what_is_over_raise_nothing(string text) => Assert.Equal("", Flags(text, "ar"));

    private static string Flags(string text, string? language) =>
        string.Join(' ', DangerRecognizer.Recognize(FoldedText.Of(text), language).Select(h => h.Flag).Order());
}
