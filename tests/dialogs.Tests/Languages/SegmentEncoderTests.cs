using System.Globalization;
using System.Text.Json;
using HateResponse.Dialogs.Languages;
using HateResponse.Hosting;

namespace HateResponse.Dialogs.Tests.Languages;

public sealed class SegmentEncoderTests
{
    private const string Vectors = "peers/twilio/vectors/public/sms-segments.json";
    private const string Family = "👨‍👩‍👧‍👦";

    [SharedFact(Vectors)]
    public void Every_vector_of_the_provider_is_met_part_by_part()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Shared, Vectors)));
        var vectors = file.RootElement.GetProperty("vectors").EnumerateArray().ToList();
        var wrong = vectors.Where(v => !Met(v)).Select(v => v.GetProperty("title").GetString());

        Assert.Equal(file.RootElement.GetProperty("count").GetInt32(), vectors.Count);
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("", "GSM-7", 1)]
    [InlineData("¿Está bien?", "UCS-2", 1)] // á is not in the GSM alphabet
    [InlineData("Ñandú", "UCS-2", 1)] // Ñ is, ú is not
    [InlineData("[1] €", "GSM-7", 1)]
    [InlineData("\r\n\f", "GSM-7", 1)]
    [InlineData("It’s", "UCS-2", 1)] // a typographic apostrophe
    [InlineData("a\tb", "UCS-2", 1)]
    [InlineData("\0", "UCS-2", 1)]
    [InlineData("Α", "UCS-2", 1)] // Greek alpha looks like A and is none
    [InlineData("ç", "UCS-2", 1)] // only Ç is
    public void The_alphabet_decides_the_encoding(string text, string encoding, int segments)
    {
        var segmentation = SegmentEncoder.Encode(text);

        Assert.Equal((encoding, segments), (segmentation.Encoding, segmentation.Segments));
    }

    /// <summary>How much of the beginning is repeated, what follows it, and the lengths of the parts in UTF-16 units.</summary>
    [Theory]
    [InlineData("a", 160, "", "160")]
    [InlineData("a", 161, "", "153,8")]
    [InlineData("a", 307, "", "153,153,1")]
    [InlineData("€", 80, "", "80")]
    [InlineData("€", 81, "", "76,5")] // an extension character takes two septets, and none is cut
    [InlineData("a", 152, "€aaaaaaaa", "152,9")]
    [InlineData("a", 151, "€aaaaaaaa", "152,8")]
    [InlineData("a", 159, "\r\n", "153,8")]
    [InlineData("我", 70, "", "70")]
    [InlineData("我", 71, "", "67,4")]
    [InlineData("我", 66, "\r\naaa", "67,4")] // the provider cuts between CR and LF
    [InlineData("a", 66, "😀aaa", "66,5")]
    [InlineData("a", 65, Family + "a", "65,12")]
    [InlineData("a", 66, "🇲🇽aaaa", "66,8")]
    [InlineData("a", 66, "1️⃣aaaa", "66,7")]
    [InlineData("a", 66, "\u1112\u1161\u11ABaaaa", "66,7")] // Hangul jamo
    [InlineData("a", 66, "\u0645\u064Faaaa", "66,6")] // Arabic with a vowel mark
    [InlineData("a", 66, "\u0E19\u0E49\u0E33aaaa", "66,7")] // Thai
    [InlineData("a", 65, "\u0915\u094D\u0937\u093Faaaa", "67,6")] // a conjunct is two clusters to the provider
    [InlineData("a", 66, "🏴‍☠️aaaa", "66,9")] // a ZWJ emoji of the second generation
    public void A_part_is_as_full_as_it_can_be_and_cuts_nothing_that_belongs_together(
        string repeated, int times, string then, string lengths)
    {
        var text = string.Concat(Enumerable.Repeat(repeated, times)) + then;

        var parts = SegmentEncoder.Encode(text).Parts;

        Assert.Equal(lengths, string.Join(',', parts.Select(part => part.Length)));
        Assert.Equal(text, string.Concat(parts));
    }

    /// <summary>Not in the table above: an attribute holds no such text.</summary>
    [Fact]
    public void Half_of_a_surrogate_pair_stands_alone()
    {
        var text = new string('a', 66) + "\uDC00\uD83D\uD83D\uDE00a";

        Assert.Equal([67, 4], SegmentEncoder.Encode(text).Parts.Select(part => part.Length));
    }

    [Fact]
    public void A_cluster_longer_than_a_part_is_cut_and_not_lost()
    {
        var stacked = "e" + new string('\u0301', 200) + "👩‍🚀";

        var segmentation = SegmentEncoder.Encode(stacked);

        Assert.Equal(stacked, string.Concat(segmentation.Parts));
        Assert.Equal([67, 67, 67, 5], segmentation.Parts.Select(part => part.Length));
    }

    [Fact]
    public void A_very_long_cluster_is_cut_at_once()
    {
        var stacked = "e" + new string('\u0301', 200_000);

        Assert.Equal((200_001 + 66) / 67, SegmentEncoder.Encode(stacked).Segments);
    }

    [Fact]
    public void Whatever_is_written_nothing_is_lost_every_part_fits_and_no_cluster_is_cut()
    {
        foreach (var text in SegmentTexts.OfGsm(500).Concat(SegmentTexts.OfClusters(2_000)))
        {
            var segmentation = SegmentEncoder.Encode(text);
            var isGsm = segmentation.Encoding == "GSM-7";
            var capacity = (isGsm, segmentation.Segments) switch { (true, 1) => 160, (true, _) => 153, (_, 1) => 70, _ => 67 };

            Assert.Equal(text, string.Concat(segmentation.Parts));
            Assert.Equal(segmentation.Segments, segmentation.Parts.Count);
            Assert.All(segmentation.Parts, part => Assert.InRange(isGsm ? Septets(part) : part.Length, 0, capacity));
            Assert.Subset(Boundaries(text), Cuts(segmentation));
        }
    }

    [Fact]
    public void No_part_has_room_for_the_first_cluster_of_the_next()
    {
        foreach (var text in SegmentTexts.OfClusters(2_000))
        {
            var segmentation = SegmentEncoder.Encode(text);
            foreach (var (part, next) in segmentation.Parts.Zip(segmentation.Parts.Skip(1)))
            {
                var first = next.StartsWith('\r') ? 1 : StringInfo.GetNextTextElementLength(next);
                Assert.True((segmentation.Encoding == "GSM-7" ? Septets(part) + Septets(next[..1]) - 153 : part.Length + first - 67) > 0);
            }
        }
    }

    private static int Septets(string text) => text.Sum(c => "^{}\\[~]|€\f".Contains(c, StringComparison.Ordinal) ? 2 : 1);

    private static HashSet<int> Boundaries(string text) =>
        [.. StringInfo.ParseCombiningCharacters(text), .. Enumerable.Range(0, text.Length).Where(at => text[at] == '\n')];

    private static HashSet<int> Cuts(Segmentation segmentation)
    {
        var at = 0;
        return [.. segmentation.Parts.SkipLast(1).Select(part => at += part.Length)];
    }

    private static bool Met(JsonElement vector)
    {
        var segmentation = SegmentEncoder.Encode(vector.GetProperty("text").GetString()!);
        var expected = vector.GetProperty("expected");
        return segmentation.Encoding == expected.GetProperty("encoding").GetString()
            && segmentation.Segments == expected.GetProperty("segments").GetInt32()
            && segmentation.Parts.SequenceEqual(expected.GetProperty("parts").EnumerateArray().Select(p => p.GetString()!));
    }
}
