using System.Globalization;
using System.Text;
using HateResponse.Dialogs.Activities;
using HateResponse.Dialogs.Engine;
using HateResponse.Dialogs.Languages;
using HateResponse.Dialogs.Questions;
using Xunit.Abstractions;

namespace HateResponse.Dialogs.Tests.Languages;

/// <summary>Each part of a text message is paid for, and more than three arrive late and in pieces.</summary>
public sealed class MessageLengthTests(ITestOutputHelper output)
{
    private const int MaxSegments = 3;

    public static TheoryData<string> Languages => [.. Texts.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_text_fits_a_message_with_its_longest_values(string language)
    {
        var texts = Texts.In(language);
        var sent = SaidTexts.Keys(texts).Where(key => !IsForTheWeb(key))
            .ToDictionary(key => key, key => SegmentEncoder.Encode(LongestValues.Of(texts, key)));

        output.WriteLine(Report(language, sent));
        Assert.Empty(sent.Where(text => text.Value.Segments > MaxSegments).Select(text => text.Key));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_question_fits_a_message_with_its_options(string language)
    {
        var texts = Texts.In(language);
        var asked = ReportQuestions.All.Concat(ReportQuestions.Interposed)
            .SelectMany(question => Asked(texts, question))
            .ToDictionary(ask => ask.Name, ask => SegmentEncoder.Encode(ask.Text));

        output.WriteLine(Report(language, asked));
        Assert.Empty(asked.Where(ask => ask.Value.Segments > MaxSegments).Select(ask => ask.Key));
    }

    private static IEnumerable<(string Name, string Text)> Asked(Texts texts, Question question)
    {
        IReadOnlyList<IReadOnlyList<string>> options = question.Id switch
        {
            ReportQuestions.BiasDetail => Details(BroadOptions.Bias, ReportQuestions.Bias),
            ReportQuestions.TypesDetail => Details(BroadOptions.Types, ReportQuestions.Types),
            ReportQuestions.Understood => [["yes", "when", "where", "bias", "types", "injury"]],
            Interpositions.Language => [[.. Texts.Languages, "other"]],
            _ => [question.Options(Answers.Of([]))],
        };
        return
            from key in new[] { "ask." + question.Id, "again." + question.Id }
            where texts.Has(key)
            from codes in options
            select ($"{key} ({string.Join(' ', codes)})", Text(LongestValues.Of(texts, key), texts, question, codes));
    }

    private static List<IReadOnlyList<string>> Details(BroadOptions broad, string question) =>
    [
        .. QuestionSet.Standard.Find(question)!.Options(Answers.Of([])).Select(option => broad.Details(
            new Answer { Source = AnswerSource.Asked, At = DateTimeOffset.UnixEpoch, Codes = [option] })),
    ];

    private static string Text(string text, Texts texts, Question question, IReadOnlyList<string> codes)
    {
        var labels = codes.Select(code => Choices.Label(texts, question.Id, code)).Select(label => new CardAction("imBack", label, label));
        return NumberedText.Of(new Activity
        {
            Type = ActivityTypes.Message,
            Text = text,
            SuggestedActions = new SuggestedActions([.. labels]),
        });
    }

    private static bool IsForTheWeb(string key) => key.EndsWith(".webchat", StringComparison.Ordinal);

    private static string Report(string language, Dictionary<string, Segmentation> sent)
    {
        var report = new StringBuilder("segments  encoding  units\n");
        foreach (var (key, text) in sent.OrderByDescending(text => text.Value.Segments).ThenBy(text => text.Key, StringComparer.Ordinal))
        {
            report.Append(CultureInfo.InvariantCulture, $"{text.Segments,8}  {text.Encoding,8}  {text.Parts.Sum(part => part.Length),5}  {key}\n");
        }

        return report.Append(
            CultureInfo.InvariantCulture,
            $"{language}: {sent.Count} texts, {sent.Values.Sum(text => text.Segments)} segments to pay when each is sent once, ")
            .Append(CultureInfo.InvariantCulture, $"{sent.Values.Count(text => text.Encoding == "UCS-2")} of the texts in UCS-2\n")
            .ToString();
    }
}
