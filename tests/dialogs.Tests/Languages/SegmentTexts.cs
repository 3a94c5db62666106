namespace HateResponse.Dialogs.Tests.Languages;

/// <summary>Texts of all kinds of characters, the same at every run.</summary>
internal static class SegmentTexts
{
    private static readonly string[] Gsm = [.. "abc xyz 019.,'@£ñÅΔ\n\r^{}[]~|\\€\f".Select(c => c.ToString())];

    private static readonly string[] Any =
    [
        .. Gsm, "é", "í", "我", "한", "ب", "\u0645\u064F", "e\u0301", "क्षि", "\u1112\u1161\u11AB", "\u0E19\u0E49\u0E33", "\r\n", "\t",
        "😀", "👍🏽", "👨‍👩‍👧‍👦", "🇲🇽", "1️⃣", "❤️", "🏳️‍🌈", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "\uD83D", "\uDC00", "\u200B", "\u200F", "\u00A0",
        "z" + new string('\u0300', 30),
    ];

    /// <summary>Words, sentences, lines and paragraphs.</summary>
    private static readonly string[] Words =
    [
        "a ", "word ", "longer-word ", "سلام ", "palabra ", "https://example.org/a/rather/long/path?with=a&query=string ", "End. ",
        "Really? ", "我们在这里。", "😀 ", "\n", "\n\n", "  ", "1 Yes\n", "503\u00A0555\u00A00101 ",
    ];

    /// <summary>Texts in the alphabet of GSM-7.</summary>
    public static IEnumerable<string> OfGsm(int count) => Random(Gsm, count, 700, 1);

    /// <summary>Texts in which clusters of every kind meet.</summary>
    public static IEnumerable<string> OfClusters(int count) => Random(Any, count, 200, 2);

    /// <summary>Texts that read like messages.</summary>
    public static IEnumerable<string> OfWords(int count) => Random(Words, count, 200, 3);

    private static List<string> Random(string[] pieces, int count, int longest, int seed)
    {
        var random = new Random(seed);
        return
        [
            .. Enumerable.Range(0, count).Select(_ =>
                string.Concat(Enumerable.Range(0, random.Next(longest)).Select(_ => pieces[random.Next(pieces.Length)]))),
        ];
    }
}
