using System.Globalization;
using System.Text;

namespace HateResponse.Dialogs.Recognizers.Lexicon;

/// <summary>Letters of the Latin blocks without their accents, worked out once.</summary>
internal static class LatinLetters
{
    private const int First = 0xAA;
    private const int Last = 0x24F;

    private static readonly string?[] Folded = Build();

    /// <summary>One or two letters of ASCII, or what comes closest; null when it is no Latin letter.</summary>
    public static string? Fold(char c) => c is >= (char)First and <= (char)Last ? Folded[c - First] : null;

    private static string?[] Build()
    {
        var folded = new string?[Last - First + 1];
        for (var c = First; c <= Last; c++)
        {
            folded[c - First] = char.IsLetter((char)c) ? Plain((char)c) : null;
        }

        return folded;
    }

    private static string Plain(char c)
    {
        var plain = new StringBuilder();
        foreach (var part in c.ToString().Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark)
            {
                plain.Append(Spelled(char.ToLowerInvariant(part)));
            }
        }

        return plain.ToString();
    }

    /// <summary>Letters that Unicode does not take apart.</summary>
    private static string Spelled(char c) => c switch
    {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ł' => "l",
        'đ' or 'ð' => "d",
        'þ' => "th",
        'ı' => "i",
        _ => c.ToString(),
    };
}
