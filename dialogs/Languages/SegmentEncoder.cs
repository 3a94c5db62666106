using System.Buffers;
using System.Globalization;
using System.Text;

namespace HateResponse.Dialogs.Languages;

/// <summary>Counts and cuts SMS segments as the provider does: GSM-7 where every character allows it, else UCS-2.</summary>
/// <remarks>
/// 3GPP TS 23.038: a lone message holds 160 septets or 70 units, a part of several 153 or 67. An extension character (two septets)
/// and a grapheme cluster are not cut, except CR LF, as the provider has it. Clusters are those of the Unicode that the framework
/// knows; the provider's own calculator has an older one, and cuts emoji that are younger than that.
/// </remarks>
public static class SegmentEncoder
{
    private const string GsmBasic =
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
        + "abcdefghijklmnopqrstuvwxyzäöñüà";

    private const int LoneSeptets = 160;
    private const int PartSeptets = 153;
    private const int LoneUnits = 70;
    private const int PartUnits = 67;

    private static readonly SearchValues<char> GsmExtension = SearchValues.Create("^{}\\[~]|€\f");
    private static readonly SearchValues<char> Gsm = SearchValues.Create(GsmBasic + "^{}\\[~]|€\f");

    /// <summary>Encoding and parts of a text; an empty text is one empty part.</summary>
    public static Segmentation Encode(string text)
    {
        if (text.AsSpan().ContainsAnyExcept(Gsm))
        {
            return text.Length <= LoneUnits ? new("UCS-2", 1, [text]) : new PartList(text, PartUnits).Filled("UCS-2", AddClusters);
        }

        var septets = text.Length;
        foreach (var c in text)
        {
            septets += GsmExtension.Contains(c) ? 1 : 0;
        }

        return septets <= LoneSeptets ? new("GSM-7", 1, [text]) : new PartList(text, PartSeptets).Filled("GSM-7", AddCharacters);
    }

    /// <summary>Length in UTF-16 units of what stays together from a place on, at least 1.</summary>
    internal static int ClusterLength(string text, int at) =>
        text[at] == '\r' ? 1 : StringInfo.GetNextTextElementLength(text, at);

    private static void AddCharacters(string text, PartList parts)
    {
        foreach (var c in text)
        {
            parts.Add(1, GsmExtension.Contains(c) ? 2 : 1);
        }
    }

    private static void AddClusters(string text, PartList parts)
    {
        for (var at = 0; at < text.Length;)
        {
            var length = ClusterLength(text, at);
            if (length <= PartUnits)
            {
                parts.Add(length, length);
            }
            else
            {
                AddScalars(text.AsSpan(at, length), parts);
            }

            at += length;
        }
    }

    /// <summary>A cluster longer than a part (stacked marks): nothing may be lost for its sake.</summary>
    private static void AddScalars(ReadOnlySpan<char> cluster, PartList parts)
    {
        while (!cluster.IsEmpty)
        {
            Rune.DecodeFromUtf16(cluster, out _, out var length);
            parts.Add(length, length);
            cluster = cluster[length..];
        }
    }
}
