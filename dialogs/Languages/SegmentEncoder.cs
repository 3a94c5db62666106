using System.Buffers;
using System.Globalization;

namespace HateResponse.Dialogs.Languages;

/// <summary>Counts and cuts SMS segments as the provider does: GSM-7 where every character allows it, else UCS-2.</summary>
/// <remarks>3GPP TS 23.038: a lone message holds 160 septets or 70 units, a part of several 153 or 67.</remarks>
public static class SegmentEncoder
{
    private const string GsmBasic =
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
        + "abcdefghijklmnopqrstuvwxyzäöñüà";

    private static readonly SearchValues<char> GsmExtension = SearchValues.Create("^{}\\[~]|€\f");
    private static readonly SearchValues<char> Gsm = SearchValues.Create(GsmBasic + "^{}\\[~]|€\f");

    /// <summary>Encoding and parts of a text; an empty text is one empty part.</summary>
    public static Segmentation Encode(string text)
    {
        if (text.AsSpan().ContainsAnyExcept(Gsm))
        {
            return text.Length <= 70
                ? new("UCS-2", 1, [text])
                : Cut("UCS-2", text, 67, Cluster);
        }

        var septets = text.Length;
        foreach (var c in text)
        {
            septets += GsmExtension.Contains(c) ? 1 : 0;
        }

        return septets <= 160
            ? new("GSM-7", 1, [text])
            : Cut("GSM-7", text, 153, static (s, at) => (1, GsmExtension.Contains(s[at]) ? 2 : 1));
    }

    /// <summary>Fills parts greedily; <paramref name="next"/> gives the characters and the units of what stays together.</summary>
    private static Segmentation Cut(
        string encoding, string text, int capacity, Func<string, int, (int Chars, int Units)> next)
    {
        var parts = new List<string>();
        var (start, units) = (0, 0);
        for (var at = 0; at < text.Length;)
        {
            var (chars, cost) = next(text, at);
            if (units + cost > capacity)
            {
                parts.Add(text[start..at]);
                (start, units) = (at, 0);
            }

            units += cost;
            at += chars;
        }

        parts.Add(text[start..]);
        return new(encoding, parts.Count, parts);
    }

    private static (int Chars, int Units) Cluster(string text, int at)
    {
        var length = StringInfo.GetNextTextElementLength(text, at);

        // a cluster longer than a part (stacked marks) is cut between scalars: nothing may be lost for its sake
        length = length <= 67 ? length : char.IsSurrogatePair(text, at) ? 2 : 1;
        return (length, length);
    }
}
