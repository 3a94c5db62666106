using System.Text.RegularExpressions;
using HateResponse.Dialogs.Engine;
using HateResponse.Dialogs.Languages;
using HateResponse.Dialogs.Questions;

namespace HateResponse.Dialogs.Tests.Languages;

public sealed partial class TextsTests
{
    private const int MaxShown = 6;

    public static TheoryData<string> Languages => [.. Texts.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_language_has_every_text_with_the_same_placeholders(string language)
    {
        var english = Texts.In(Texts.Fallback);
        var texts = Texts.In(language);

        var missing = english.Keys.Except(texts.Keys).Where(key => !IsWords(key) && !IsOfLanguages(key));
        var strange = texts.Keys.Except(english.Keys).Where(key => !IsWords(key));
        var different = texts.Keys.Where(key => !IsWords(key)).Where(key => !Placeholders(texts.Of(key)).SetEquals(Placeholders(english.Of(key))));

        Assert.Empty(language == Texts.Fallback ? [] : missing);
        Assert.Empty(strange);
        Assert.Empty(different);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_question_has_its_words_and_at_most_six_options(string language)
    {
        var texts = Texts.In(language);
        foreach (var question in ReportQuestions.All.Concat(ReportQuestions.Interposed))
        {
            var shown = question.Options(Answers.Of([]));
            Assert.True(texts.Has("ask." + question.Id), question.Id);
            Assert.True(shown.Count <= MaxShown, question.Id);
            Assert.All(shown.Concat(question.MoreOptions), code => Choices.Label(texts, question.Id, code));
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_option_is_a_word_that_carriers_act_on(string language)
    {
        string[] carriers = ["stop", "stopall", "unsubscribe", "cancel", "end", "quit", "revoke", "optout"];
        var texts = Texts.In(language);

        var offered = texts.Keys.Where(key => IsWords(key) || key.StartsWith("option.", StringComparison.Ordinal))
            .SelectMany(key => texts.Of(key).ToLowerInvariant().Split('|'));

        Assert.Empty(offered.Intersect(carriers));
    }

    /// <summary>Said in the languages themselves, the same for everybody: only in English's file.</summary>
    private static bool IsOfLanguages(string key) =>
        key is "ask.language" or "language.other" or "unreadable.first" || key.StartsWith("option.language.", StringComparison.Ordinal);

    private static bool IsWords(string key) => key.StartsWith("words.", StringComparison.Ordinal);

    private static HashSet<string> Placeholders(string text) =>
        [.. Placeholder().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"\{[a-z]+\}")]
    private static partial Regex Placeholder();
}
