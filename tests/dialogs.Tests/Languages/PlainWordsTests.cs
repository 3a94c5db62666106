using System.Globalization;
using System.Text;
using HateResponse.Dialogs.Engine;
using HateResponse.Dialogs.Languages;
using HateResponse.Dialogs.Tests.Transcripts;
using HateResponse.Hosting;
using Xunit.Abstractions;

namespace HateResponse.Dialogs.Tests.Languages;

/// <summary>Somebody who is shaken, or whose first language is another, must understand it at once.</summary>
public sealed class PlainWordsTests(ITestOutputHelper output)
{
    private const double MaxGrade = 6;
    private const double MaxMean = 4.5;
    private const int MaxSentence = 15;

    /// <summary>Said in three languages at once; the sentences are measured, the grade is of no language.</summary>
    private static readonly string[] OfLanguages = ["ask.language", "language.other"];

    private static readonly string Chats = Path.Combine(Repository.Root, "tests", "dialogs.Tests", "Transcripts", "chats");

    private static readonly string[] Names = [ChatPlayer.Tenant.LineName, "Casa Puente", "Riverton Legal Commons", "Neighbors Together"];

    [Fact]
    public void Every_English_text_is_plain()
    {
        var english = Texts.In("en");
        var texts = SaidTexts.Keys(english).ToDictionary(key => key, key => PlainText.Of(english.Of(key)));

        AssertPlain(texts, key => OfLanguages.Contains(key));
    }

    /// <summary>What is sent is several texts together, so the same holds for whole messages.</summary>
    [Fact]
    public void Every_English_message_of_the_transcripts_is_plain()
    {
        var messages = Directory.GetFiles(Chats, "*.chat").SelectMany(Said).Distinct()
            .ToDictionary(text => text, text => PlainText.Of(text, Names));

        Assert.NotEmpty(messages);
        AssertPlain(messages, text => OfLanguages.Any(key => text.Contains(Texts.In("en").Of(key), StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Said(string chat)
    {
        var player = new ChatPlayer();
        ChatFile.Replay(File.ReadAllText(chat), player);
        return player.Turns.SelectMany(turn => DialogEngine.Turn(turn.State, turn.Context).Replies)
            .Where(reply => reply.Locale == "en" && reply.Text is not null).Select(reply => reply.Text!);
    }

    private void AssertPlain(Dictionary<string, PlainText> measured, Func<string, bool> hasNoGrade)
    {
        var graded = measured.Where(text => text.Value.Words >= PlainText.GradedWords && !hasNoGrade(text.Key)).ToList();
        var mean = graded.Average(text => text.Value.Grade);
        output.WriteLine(Table(measured));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{graded.Count} of {PlainText.GradedWords} words or more; mean grade {mean:0.00}, highest {graded.Max(text => text.Value.Grade):0.0}"));

        Assert.Empty(measured.Where(text => text.Value.Longest > MaxSentence).Select(text => text.Key));
        Assert.Empty(graded.Where(text => text.Value.Grade > MaxGrade).Select(text => text.Key));
        Assert.InRange(mean, double.NegativeInfinity, MaxMean);
    }

    private static string Table(Dictionary<string, PlainText> measured)
    {
        var table = new StringBuilder("grade  words  longest sentence\n");
        foreach (var (key, plain) in measured.OrderByDescending(text => text.Value.Grade))
        {
            table.Append(CultureInfo.InvariantCulture, $"{plain.Grade,5:0.0}  {plain.Words,5}  {plain.Longest,7}  {key.ReplaceLineEndings(" / ")}\n");
        }

        return table.ToString();
    }
}
