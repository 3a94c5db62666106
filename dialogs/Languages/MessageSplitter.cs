namespace HateResponse.Dialogs.Languages;

/// <summary>
/// Cuts what is too long for one message into several, where a reader pauses: after a paragraph, a line, a sentence, a word, and
/// inside a word only where there is no other place.
/// </summary>
public static class MessageSplitter
{
    /// <summary>Most parts of a text message that arrive together and soon.</summary>
    public const int MaxSegments = 3;

    /// <summary>Most characters that a segment of several can hold.</summary>
    private const int MostOfSegment = 160;

    private const string SentenceEnds = ".!?…؟۔।。！？";

    /// <summary>Kinds of places in the order in which they are liked.</summary>
    private static readonly Func<string, int, bool>[] Places = [IsParagraph, IsLine, IsSentence];

    /// <summary>The messages in order, at least one; nothing of the text is lost but the white space at the cuts.</summary>
    /// <param name="text">What is said.</param>
    /// <param name="maxSegments">Segments of each message, at least 1.</param>
    public static IReadOnlyList<string> Split(string text, int maxSegments = MaxSegments)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxSegments, 1);
        var messages = new List<string>();
        var rest = text;
        while (!Fits(rest, maxSegments))
        {
            var cut = Cut(rest, Most(rest, maxSegments));
            messages.Add(rest[..cut].TrimEnd());
            rest = rest[cut..].TrimStart();
        }

        if (rest.Length > 0 || messages.Count == 0)
        {
            messages.Add(rest);
        }

        messages.RemoveAll(message => message.Length == 0 && text.Length > 0);
        return messages;
    }

    private static bool Fits(string text, int maxSegments) => SegmentEncoder.Encode(text).Segments <= maxSegments;

    /// <summary>Length of the longest beginning that fits, at least one scalar; never inside a cluster that fits by itself.</summary>
    private static int Most(string text, int maxSegments)
    {
        var ends = new List<int>();
        for (var at = 0; at < text.Length && at <= maxSegments * MostOfSegment;)
        {
            at += SegmentEncoder.ClusterLength(text, at);
            ends.Add(at);
        }

        var (fitting, failing) = (-1, ends.Count);
        while (failing - fitting > 1)
        {
            var middle = (fitting + failing) / 2;
            if (Fits(text[..ends[middle]], maxSegments))
            {
                fitting = middle;
            }
            else
            {
                failing = middle;
            }
        }

        return fitting >= 0
            ? ends[fitting]
            : SegmentEncoder.Encode(text[..ends[0]]).Parts.Take(maxSegments).Sum(part => part.Length);
    }

    /// <summary>The best place up to a length: a good one in the second half, else the last blank, else the length itself.</summary>
    private static int Cut(string text, int most)
    {
        foreach (var isPlace in Places)
        {
            for (var at = most; at > most / 2; at--)
            {
                if (isPlace(text, at))
                {
                    return at;
                }
            }
        }

        for (var at = most; at > 0; at--)
        {
            if (IsBlank(text, at) && !string.IsNullOrWhiteSpace(text[..at]))
            {
                return at;
            }
        }

        return most;
    }

    private static bool IsParagraph(string text, int at) =>
        string.CompareOrdinal(text, at, "\n\n", 0, 2) == 0 || string.CompareOrdinal(text, at, "\r\n\r\n", 0, 4) == 0;

    private static bool IsLine(string text, int at) => at < text.Length && text[at] is '\n' or '\r';

    private static bool IsSentence(string text, int at) =>
        SentenceEnds.Contains(text[at - 1], StringComparison.Ordinal) && (IsBlank(text, at) || text[at - 1] > '\u3000');

    private static bool IsBlank(string text, int at) =>
        at < text.Length && char.IsWhiteSpace(text[at]) && text[at] is not ('\u00A0' or '\u2007' or '\u202F');
}
