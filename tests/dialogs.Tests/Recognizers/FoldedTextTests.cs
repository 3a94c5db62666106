using HateResponse.Dialogs.Recognizers;
using NodaTime;

namespace HateResponse.Dialogs.Tests.Recognizers;

public class FoldedTextTests
{
    [Theory]
    [InlineData("¿Qué PASÓ, señor?", "que paso senor")]
    [InlineData("I’m OK", "im ok")]
    [InlineData("don't", "dont")]
    [InlineData("  a \t\n b  ", "a b")]
    [InlineData("３ / ٣ / ३", "3 3 3")]
    [InlineData("3️⃣", "3")]
    [InlineData("🔟", "10")]
    [InlineData("９pm", "9pm")]
    [InlineData("Straße Łódź", "strasse lodz")]
    [InlineData("e\u0301l", "el")]
    [InlineData("a\u200Bb", "ab")]
    [InlineData("...", "")]
    [InlineData("", "")]
    public void Writing_is_made_comparable(string text, string folded) => Assert.Equal(folded, FoldedText.Of(text).Text);

    [Fact]
    public void The_original_stays_and_words_are_split_at_blanks()
    {
        var text = FoldedText.Of("Ayer, a las 9pm");

        Assert.Equal("Ayer, a las 9pm", text.Original);
        Assert.Equal(["ayer", "a", "las", "9pm"], text.Words);
    }

    [Theory]
    [InlineData("\uD83D")] // half an emoji
    [InlineData("\uDE00\uD83D x \uFFFF")]
    [InlineData("999999999999999999999999 / 1 : 2 - - 99999999999999999")]
    [InlineData("0/0/0 13/32 24:61 -1 february 30")]
    [InlineData("\0\u0001\u2028\u202E")]
    [InlineData("ग़ज़ल 한국어 ไทย עברית العربية 中文")]
    public void Nothing_that_is_written_throws(string odd)
    {
        foreach (var length in (int[])[1, 40, 700])
        {
            var text = FoldedText.Of(string.Join(' ', Enumerable.Repeat(odd, length)));
            foreach (var language in (string[])["en", "es", "xx"])
            {
                ConfirmRecognizer.Recognize(text, language);
                ChoiceRecognizer.Recognize(text, [new("a", odd, [""]), new("b", "", [])], language, many: true);
                DateTimeRecognizer.Recognize(text, language, new LocalDateTime(2024, 2, 29, 0, 0), inStory: false);
                PlaceRecognizer.Recognize(text, language, inStory: false);
                CommandRecognizer.Recognize(text, language);
                OptOutRecognizer.IsOptOut(text, language);
                DangerRecognizer.Recognize(text, language);
                BiasRecognizer.Recognize(text, language);
                BiasRecognizer.RecognizeInStory(text, language);
                IncidentTypeRecognizer.Recognize(text, language);
                WeaponRecognizer.Recognize(text, language);
                InjuryRecognizer.Recognize(text, language);
                PoliceRecognizer.Recognize(text, language);
                RoleRecognizer.Recognize(text, language);
            }

            LanguageRecognizer.Recognize(text);
            ContactRecognizer.Recognize(text);
            Assert.Equal(odd, text.Original[..odd.Length]);
        }
    }
}
