using HateResponse.Dialogs.Recognizers;
using HateResponse.Dialogs.Recognizers.Lexicon;
using HateResponse.Dialogs.Recognizers.Places;
using NodaTime;

namespace HateResponse.Dialogs.Tests.Recognizers;

/// <summary>Arabic as it is texted: dialects, no punctuation, letters left out, Latin letters and digits for sounds.</summary>
public class ArabicTests
{
    private static readonly LocalDateTime Now = new(2026, 3, 18, 20, 15);

    [Theory]
    [InlineData("لـــا  بِسْمِ اللَّهِ", "لا بسم الله")] // stretched, with vowels
    [InlineData("أإآٱ ى ي ئ ؤ ة ه", "اااا ي ي ي و ه ه")]
    [InlineData("٠١٢۳۴", "01234")]
    [InlineData("\u202Bأهلا\u202C\u061C", "اهلا")] // direction marks
    [InlineData("مساء", "مسا")]
    public void Letters_that_are_written_one_for_the_other_are_one(string text, string folded) =>
        Assert.Equal(folded, FoldedText.Of(text).Text);

    [Theory]
    [InlineData("تم", "Done")]
    [InlineData("إرسال", "Send")]
    [InlineData("ارسال", "Send")]
    [InlineData("قاصر", "UnderAge")]
    [InlineData("الحالة", "Status")]
    [InlineData("إنسان", "Human")]
    [InlineData("رجوع", "Back")]
    [InlineData("تخطي", "Skip")]
    [InlineData("تغيير ٢", "Change 2")]
    [InlineData("مساعده", "Help")]
    [InlineData("رمز", "Code")]
    [InlineData("عرض", "Show")]
    [InlineData("كلمة", "CodeWord")]
    [InlineData("استراحة", "Pause")]
    [InlineData("لغة", "Language")]
    [InlineData("حذف", "Erase")]
    [InlineData("السؤال اللي قبل لو سمحتوا", "Back")]
    [InlineData("لازم اروح هلق", "Pause")]
    [InlineData("عايز اكلم حد", "Human")]
    [InlineData("شو صار ببلاغي؟", "Status")]
    [InlineData("امسحوا كل شي", "Erase")]
    [InlineData("takhati", "Skip")]
    [InlineData("بالانكليزي من فضلك", "Language en")]
    [InlineData("english please", "Language en")]
    [InlineData("بالاسباني", "Language es")]
    [InlineData("هو حذف المنشور بعدين", "none")]
    [InlineData("طلبت مساعدة وما حدا وقف معي", "none")]
    public void What_a_message_asks_for_is_understood(string text, string command)
    {
        var call = CommandRecognizer.Recognize(FoldedText.Of(text), "ar");
        var number = call is { Command: Command.Change } ? $" {call.Number}" : "";

        Assert.Equal(command, call is null ? "none" : $"{call.Command}{number} {call.Language}".Trim());
    }

    [Theory]
    [InlineData("عربي", "en")]
    [InlineData("بالعربي لو سمحت", "en")]
    [InlineData("arabic please", "en")]
    [InlineData("arabe por favor", "es")]
    [InlineData("bel 3arabi", "es")]
    public void Arabic_is_asked_for_in_any_dialog(string text, string dialog) =>
        Assert.Equal("ar", CommandRecognizer.Recognize(FoldedText.Of(text), dialog)?.Language);

    [Theory]
    [InlineData("الغاء الاشتراك", true)]
    [InlineData("وقفوا الرسائل", true)]
    [InlineData("لا تبعتولي رسائل بعد", true)]
    [InlineData("متبعتوش رسائل تاني", true)]
    [InlineData("STOP", true)]
    [InlineData("بعتلي رسائل تهديد", false)]
    [InlineData("ما وقف الباص", false)]
    [InlineData("أبدا", false)] // never, and begin
    [InlineData("لا تتصلوا بي، رسالة بس", false)]
    [InlineData("لا ترسلوا رسائل زوجي يقرأها، اتصلوا", false)]
    [InlineData("قلتله حلوا عني", false)]
    [InlineData("خلاص", false)]
    public void A_goodbye_is_heard(string text, bool isOut)
    {
        var folded = FoldedText.Of(text);

        Assert.Equal(isOut, OptOutRecognizer.IsOptOut(folded, "ar"));
        Assert.False(OptOutRecognizer.IsOptIn(folded, "ar"));
    }

    [Theory]
    [InlineData("ايوااا", YesNo.Yes)]
    [InlineData("نعم أخي معي", YesNo.Yes)]
    [InlineData("wakha", YesNo.Yes)]
    [InlineData("لاااا", YesNo.No)]
    [InlineData("لا لسا برا", YesNo.No)]
    [InlineData("مو صحيح", YesNo.No)]
    [InlineData("la shukran", YesNo.No)]
    [InlineData("طبعا لا", YesNo.No)]
    [InlineData("مدري والله", YesNo.NotSure)]
    [InlineData("نعم ولا", YesNo.NotSure)]
    [InlineData("mish 3arfa", YesNo.NotSure)]
    [InlineData("نعم شو؟", null)]
    [InlineData("مين انتو", null)]
    public void A_yes_and_a_no_are_told_apart(string text, YesNo? said) =>
        Assert.Equal(said, ConfirmRecognizer.Recognize(FoldedText.Of(text), "ar"));

    [Theory]
    [InlineData("من يومين", "2026-03-16")]
    [InlineData("قبل حوالي ٤ ايام", "2026-03-14")]
    [InlineData("مبارح", "2026-03-17")]
    [InlineData("أول أمس", "2026-03-16")]
    [InlineData("٥ من آذار", "2026-03-05")]
    [InlineData("شهر ٣", "2026-03")]
    [InlineData("كانون الأول 2025", "2025-12")]
    [InlineData("جويلية", "2025-07")]
    [InlineData("٣/٥/٢٠٢٦", "2026-03-05")] // the month first, as everywhere in the United States
    [InlineData("يوم التلات", "2026-03-17")]
    [InlineData("الأربعا اللي فاتت", "2026-03-11")]
    [InlineData("الشهر الماضي", "2026-02")]
    [InlineData("سنة ٢٠٢٣", "2023")]
    [InlineData("قبل سنتين", "2024")]
    [InlineData("قبل ربع ساعة", "2026-03-18T20:00")]
    [InlineData("امبارح الساعة ٩ ونص بالليل", "2026-03-17T21:30")]
    [InlineData("أمس الساعة الخامسة مساء", "2026-03-17T17:00")]
    [InlineData("الاثنين الساعة ٣ الا ربع العصر", "2026-03-16T14:45")]
    [InlineData("الساعة ٥ م امس", "2026-03-17T17:00")]
    [InlineData("mbare7", "2026-03-17")]
    [InlineData("كان عندي ٣ أولاد", null)]
    [InlineData("ساكن بالشقة 12", null)]
    public void A_time_is_read(string text, string? value) =>
        Assert.Equal(value, DateTimeRecognizer.Recognize(FoldedText.Of(text), "ar", Now, inStory: false)?.Value);

    [Fact]
    public void The_second_end_of_a_range_may_be_joined_to_its_and()
    {
        var range = DateTimeRecognizer.Recognize(FoldedText.Of("بين الاثنين والاربعاء"), "ar", Now, inStory: false);

        Assert.Equal(("2026-03-09", "2026-03-11"), (range?.Value, range?.End));
    }

    [Fact]
    public void How_long_one_has_lived_here_is_no_time_of_a_story()
    {
        var story = FoldedText.Of("ساكنة هنا من 2015 ومبارح جاري بصق علي");

        Assert.Equal("2026-03-17", DateTimeRecognizer.Recognize(story, "ar", Now, inStory: true)?.Value);
    }

    [Theory]
    [InlineData("بشيكاغو", "Chicago", "IL")]
    [InlineData("بورتلاند مين", "Portland", "ME")]
    [InlineData("في بورتلاند", "Portland", "OR")]
    [InlineData("نيويورك", "New York", "NY")]
    [InlineData("الرمز ٤٨١٢٦", "Dearborn", "MI")]
    [InlineData("سياتل ولاية واشنطن", "Seattle", "WA")]
    public void A_place_is_found_in_Arabic_letters(string text, string city, string state)
    {
        var place = PlaceRecognizer.Recognize(FoldedText.Of(text), "ar", inStory: false);

        Assert.Equal((city, state), (place?.City, place?.State));
    }

    [Fact]
    public void Every_city_of_a_list_is_in_the_table()
    {
        foreach (var section in WordLists.Shared.Languages.SelectMany(l => l.Places.Sections).Distinct())
        {
            if (section.Split(' ', 3) is ["city", var state, var name])
            {
                Assert.True(ZipTable.Shared.FindCity(Folding.Fold(name).Text, state) is not null, section);
            }
        }
    }

    [Theory]
    [InlineData("ضربوني", "ar")]
    [InlineData("marhaba bedi balegh", "ar")]
    [InlineData("wa7ed shatamni fel bas", "ar")]
    [InlineData("سلام من کمک می‌خواهم", null)] // Persian
    [InlineData("به من حمله كردند", null)] // Persian on an Arabic keyboard
    [InlineData("مجھے مدد چاہیے", null)] // Urdu
    [InlineData("من پێویستم بە یارمەتیە", null)] // Kurdish
    [InlineData("ما ته مرسته پکار ده", null)] // Pashto
    [InlineData("someone hit me at 7pm", "en")]
    public void The_script_alone_makes_no_Arabic(string text, string? language) =>
        Assert.Equal(language, LanguageRecognizer.Recognize(FoldedText.Of(text)).Language);

    [Theory]
    [InlineData("العرق والدين", "0,1")]
    [InlineData("١، ٣", "0,2")]
    [InlineData("الدين واللغة والإعاقة", "1,2,3")]
    [InlineData("كلهم", "0,1,2,3")]
    [InlineData("بسبب الدين", "1")]
    [InlineData("لغة", "2")]
    [InlineData("الأخيرة", "3")]
    [InlineData("ولا واحد منهم", null)]
    public void Options_are_chosen(string text, string? chosen)
    {
        ChoiceOption[] options = [new("0", "العرق", []), new("1", "الدين", []), new("2", "اللغة", []), new("3", "الإعاقة", [])];
        var codes = ChoiceRecognizer.Recognize(FoldedText.Of(text), options, "ar", many: true);

        Assert.Equal(chosen, codes is null ? null : string.Join(',', codes));
    }
}
