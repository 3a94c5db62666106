using System.Text.Json;
using HateResponse.Dialogs.Languages;
using HateResponse.Hosting;

namespace HateResponse.Dialogs.Tests.Languages;

public class SegmentEncoderTests
{
    private const string Vectors = "peers/twilio/vectors/public/sms-segments.json";

    [SharedFact(Vectors)]
    public void Every_vector_of_the_provider_is_met_part_by_part()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Shared, Vectors)));
        var vectors = file.RootElement.GetProperty("vectors").EnumerateArray().ToList();
        var wrong = vectors.Where(v => !Met(v)).Select(v => v.GetProperty("title").GetString());

        Assert.NotEmpty(vectors);
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("", "GSM-7", 1)]
    [InlineData("¿Está bien?", "UCS-2", 1)] // á is not in the GSM alphabet
    [InlineData("Ñandú", "UCS-2", 1)] // Ñ is, ú is not
    [InlineData("[1] €", "GSM-7", 1)]
    public void The_alphabet_decides_the_encoding(string text, string encoding, int segments)
    {
        var segmentation = SegmentEncoder.Encode(text);

        Assert.Equal((encoding, segments), (segmentation.Encoding, segmentation.Segments));
    }

    [Fact]
    public void A_cluster_longer_than_a_part_is_cut_and_not_lost()
    {
        var stacked = "e" + new string('\u0301', 200);

        var segmentation = SegmentEncoder.Encode(stacked);

        Assert.Equal(stacked, string.Concat(segmentation.Parts));
        Assert.All(segmentation.Parts, part => Assert.InRange(part.Length, 1, 67));
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
