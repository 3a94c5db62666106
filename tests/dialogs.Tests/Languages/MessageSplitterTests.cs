using System.Globalization;
using HateResponse.Dialogs.Languages;

namespace HateResponse.Dialogs.Tests.Languages;

public sealed class MessageSplitterTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("Hello. How are you?\n\nWe are here.")]
    public void What_fits_stays_one_message_as_it_is(string text) => Assert.Equal([text], MessageSplitter.Split(text));

    [Theory]
    [InlineData("\n\n")]
    [InlineData("\r\n\r\n")]
    [InlineData("\n")]
    [InlineData(" ")]
    public void A_message_ends_where_a_reader_pauses(string gap)
    {
        var first = string.Concat(Enumerable.Repeat("Some words here. ", 8)) + "And an end.";
        var then = string.Concat(Enumerable.Repeat("More words there. ", 3)) + "The end.";

        Assert.Equal([first, then], MessageSplitter.Split(first + gap + then, 1));
    }

    [Fact]
    public void A_paragraph_is_liked_better_than_a_later_line_and_a_line_better_than_a_later_sentence()
    {
        var words = string.Concat(Enumerable.Repeat("some words ", 9)).TrimEnd();

        Assert.Equal([words, "a\nb. " + words], MessageSplitter.Split(words + "\n\na\nb. " + words, 1));
        Assert.Equal([words, "b. " + words], MessageSplitter.Split(words + "\nb. " + words, 1));
        Assert.Equal([words + " b.", words], MessageSplitter.Split(words + " b. " + words, 1));
    }

    [Fact]
    public void A_break_near_the_beginning_does_not_make_a_message_of_a_few_words()
    {
        var long_line = string.Concat(Enumerable.Repeat("some words ", 20)).TrimEnd();

        var messages = MessageSplitter.Split("Hello\n\n" + long_line, 1);

        Assert.StartsWith("Hello\n\nsome words", messages[0], StringComparison.Ordinal);
        Assert.All(messages.SelectMany(message => message.Split(' ', '\n')), word => Assert.Contains(word, "Hello some words"));
    }

    [Fact]
    public void A_number_with_hard_spaces_is_not_torn()
    {
        var text = new string('a', 60) + " 503\u00A0555\u00A00101 " + new string('b', 40);

        Assert.Equal([new string('a', 60), "503\u00A0555\u00A00101 " + new string('b', 40)], MessageSplitter.Split(text, 1));
    }

    [Fact]
    public void A_word_longer_than_a_message_is_cut_between_clusters_and_a_cluster_between_marks()
    {
        var families = string.Concat(Enumerable.Repeat("👨‍👩‍👧‍👦", 30));
        var stacked = "e" + new string('\u0301', 500);

        Assert.All(MessageSplitter.Split(families), message => Assert.Equal(0, message.Length % 11));
        Assert.Equal(families, string.Concat(MessageSplitter.Split(families)));
        Assert.Equal(stacked, string.Concat(MessageSplitter.Split(stacked)));
    }

    /// <summary>A letter outside of the alphabet near the end costs only the message that it is in.</summary>
    [Fact]
    public void A_message_is_measured_in_its_own_encoding()
    {
        var text = string.Concat(Enumerable.Repeat("some words. ", 38)) + "Está.";

        Assert.Equal(
            [("GSM-7", 3), ("UCS-2", 1)],
            MessageSplitter.Split(text).Select(SegmentEncoder.Encode).Select(sent => (sent.Encoding, sent.Segments)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Whatever_is_said_each_message_fits_and_only_white_space_is_lost(int maxSegments)
    {
        foreach (var text in SegmentTexts.OfWords(300).Concat(SegmentTexts.OfClusters(200)).Concat(SegmentTexts.OfGsm(100)))
        {
            var messages = MessageSplitter.Split(text, maxSegments);

            Assert.NotEmpty(messages);
            Assert.All(messages, message => Assert.InRange(SegmentEncoder.Encode(message).Segments, 1, maxSegments));
            Assert.Equal(Solid(text), Solid(string.Concat(messages)));
            if (messages.Count > 1)
            {
                Assert.All(messages, message => Assert.False(string.IsNullOrWhiteSpace(message)));
            }
        }
    }

    [Fact]
    public void No_cluster_is_torn()
    {
        foreach (var text in SegmentTexts.OfClusters(500))
        {
            var whole = Clusters(text).ToHashSet();

            Assert.All(MessageSplitter.Split(text).SelectMany(Clusters), cluster => Assert.Contains(cluster, whole));
        }
    }

    private static string Solid(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static IEnumerable<string> Clusters(string text)
    {
        for (var elements = StringInfo.GetTextElementEnumerator(text); elements.MoveNext();)
        {
            yield return elements.GetTextElement();
        }
    }
}
