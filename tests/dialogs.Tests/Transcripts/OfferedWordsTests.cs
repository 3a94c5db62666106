using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using HateResponse.Dialogs.Engine;
using HateResponse.Dialogs.Languages;
using HateResponse.Dialogs.Questions;
using HateResponse.Dialogs.Recognizers;

namespace HateResponse.Dialogs.Tests.Transcripts;

/// <summary>A word in capitals in a text, or in « » where a script has none, is a promise that whoever writes it is understood.</summary>
public sealed partial class OfferedWordsTests
{
    /// <summary>Capitals that offer nothing here: names, and words that are to be sent to another line.</summary>
    private static readonly (string Key, string Word)[] Elsewhere =
    [
        ("danger.domestic_violence", "START"), ("danger.self_harm", "AYUDA"), ("option.bias.lgbtq", "LGBTQ"),
        ("option.bias.ext_hiv_health", "HIV"), ("welcome.test", "TEST"), ("record.proof", "SHA"), ("option.language.asl", "ASL"), ("option.bias.ext_hiv_health", "VIH"),
        ("ask.where", "ZIP"), ("again.where", "ZIP"),
    ];

    public static TheoryData<string, string, string> Offered
    {
        get
        {
            var offered = new TheoryData<string, string, string>();
            foreach (var language in Texts.Languages)
            {
                foreach (var (key, word) in InCapitals(Texts.In(language)).Except(Elsewhere))
                {
                    offered.Add(language, key, word);
                }
            }

            return offered;
        }
    }

    [Theory]
    [MemberData(nameof(Offered))]
    public void A_word_in_capitals_is_understood_however_it_is_typed(string language, string key, string word)
    {
        Assert.All(
            Spellings(word),
            typed => Assert.True(IsUnderstood(language, key, typed), $"{key} offers {word}, and '{typed}' is not understood."));
    }

    [Theory]
    [MemberData(nameof(Offered))]
    public void No_word_in_capitals_is_taken_for_a_goodbye(string language, string key, string word)
    {
        Assert.All(
            Spellings(word),
            typed => Assert.False(OptOutRecognizer.IsOptOut(FoldedText.Of(typed), language), $"{key} offers {typed}."));
    }

    [Fact]
    public void The_words_that_people_need_are_offered()
    {
        var offered = Texts.Languages.ToDictionary(
            language => language, language => InCapitals(Texts.In(language)).Select(offer => offer.Word).ToHashSet());

        Assert.Superset(new HashSet<string> { "DONE", "SEND", "MINOR", "STATUS", "HUMAN", "BACK", "SKIP", "CHANGE 2" }, offered["en"]);
        Assert.Superset(
            new HashSet<string> { "LISTO", "ENVIAR", "MENOR", "ESTADO", "PERSONA", "ATRÁS", "OMITIR", "CAMBIAR 2" }, offered["es"]);
        Assert.Superset(
            new HashSet<string> { "تم", "إرسال", "قاصر", "الحالة", "إنسان", "رجوع", "تخطي", "تغيير 2" }, offered["ar"]);
    }

    /// <summary>Who reads "you can stop" writes STOP, and hears nothing more.</summary>
    [Theory]
    [InlineData("en", "stop|end|quit|cancel|revoke|unsubscribe")]
    [InlineData("es", "parar|pare|alto|cancelar|cancele|terminar|basta|baja|fin|stop")]
    [InlineData("ar", "توقف|إيقاف|ايقاف|إلغاء|الغاء|إنهاء|انهاء|كفى|قف|stop")]
    public void No_text_teaches_a_word_that_ends_the_messages(string language, string words)
    {
        var texts = Texts.In(language);
        var teaching = texts.Keys.Where(key => !key.StartsWith("words.", StringComparison.Ordinal))
            .Where(key => Regex.IsMatch(texts.Of(key), $@"\b({words})\b", RegexOptions.IgnoreCase));

        Assert.Empty(teaching);
    }

    /// <summary>What comes unasked may be read by whoever holds the phone.</summary>
    [Theory]
    [InlineData("en", "hate|report|victim|police|crime|attack|incident|lawyer|legal")]
    [InlineData("ar", "كراهية|بلاغ|ضحية|شرطة|جريمة|اعتداء|حادث|محام|قانون")]
    [InlineData("es", "odio|reporte|denuncia|víctima|policía|delito|ataque|incidente|abogad[oa]|legal")]
    public void News_name_neither_a_group_nor_a_subject(string language, string words)
    {
        var texts = Texts.In(language);
        var telling = texts.Keys.Where(key => key.StartsWith("news.", StringComparison.Ordinal))
            .Where(key => texts.Of(key).Contains("{org}", StringComparison.Ordinal) ||
                Regex.IsMatch(texts.Of(key), $@"\b({words})\b", RegexOptions.IgnoreCase));

        Assert.Empty(telling);
    }

    private static IEnumerable<(string Key, string Word)> InCapitals(Texts texts) =>
        texts.Keys.Where(key => key.Length > 0 && !key.StartsWith("words.", StringComparison.Ordinal))
            .SelectMany(key => Capitals().Matches(texts.Of(key)).Select(match => (key, match.Value)))
            .Distinct();

    private static bool IsUnderstood(string language, string key, string typed)
    {
        var text = FoldedText.Of(typed);
        return CommandRecognizer.Recognize(text, language) is not null
            || (key.StartsWith("optout.done", StringComparison.Ordinal) && OptOutRecognizer.IsOptIn(text, language))
            || AnswersItsQuestion(language, key, text);
    }

    private static bool AnswersItsQuestion(string language, string key, FoldedText text) =>
        key.StartsWith("ask.", StringComparison.Ordinal) && QuestionSet.Standard.Find(key[4..]) is { } question &&
        Choices.Of(Texts.In(language), question.Id, [.. question.Options(Answers.Of([])), .. question.MoreOptions]) is { Count: > 0 } options &&
        ChoiceRecognizer.IsExact(text, options, language);

    private static IEnumerable<string> Spellings(string word)
    {
        var lower = word.ToLowerInvariant();
        var bare = string.Concat(lower.Normalize(NormalizationForm.FormD)
            .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark));
        return [word, lower, bare, bare.ToUpperInvariant(), word + ".", " " + lower + "!"];
    }

    [GeneratedRegex(@"\b\p{Lu}{3,}\b(?: \d)?|(?<=«)[^»]+(?=»)")]
    private static partial Regex Capitals();
}
