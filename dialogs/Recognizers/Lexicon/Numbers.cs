using System.Globalization;

namespace HateResponse.Dialogs.Recognizers.Lexicon;

/// <summary>Numbers in digits and in words.</summary>
internal static class Numbers
{
    /// <summary>The number that begins at a token, and the token after it; null when none does.</summary>
    /// <remarks>An ordinal is told apart because "the third" picks, while "three" counts.</remarks>
    public static (int Value, bool Ordinal, int End)? At(FoldedText text, int at, LanguageWords words)
    {
        var token = text.Tokens[at];
        if (token.Number >= 0)
        {
            var suffix = at + 1 < text.Tokens.Length && text.Tokens[at + 1].Before == '\0'
                ? words.Numbers.LongestAt(text, at + 1, tolerant: false)
                : null;
            return suffix?.Rule.Section == "suffix" ? (token.Number, true, suffix.Value.End) : (token.Number, false, at + 1);
        }

        if (words.Numbers.LongestAt(text, at, tolerant: true) is not { } match || match.Rule.Section == "suffix")
        {
            return null;
        }

        var ordinal = match.Rule.Section.StartsWith("ordinal ", StringComparison.Ordinal);
        var value = match.Rule.Section.AsSpan(ordinal ? "ordinal ".Length : 0);
        return (int.Parse(value, CultureInfo.InvariantCulture), ordinal, match.End);
    }
}
