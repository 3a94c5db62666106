using System.Text;
using System.Text.RegularExpressions;
using HateResponse.Dialogs.Recognizers.Lexicon;

namespace HateResponse.Dialogs.Recognizers;

/// <summary>Reads a telephone number or an e-mail address. A number is never refused: it is read back instead.</summary>
public static partial class ContactRecognizer
{
    private const int FewestDigits = 7;
    private const int MostDigits = 15;

    /// <summary>The address, or null when the message holds none.</summary>
    public static ContactAddress? Recognize(FoldedText text)
    {
        if (text.Original.Contains('@', StringComparison.Ordinal)
            && Email().Match(text.Original[..Math.Min(text.Original.Length, FoldedText.MaxChars)]) is { Success: true } email)
        {
            return new("email", email.Value);
        }

        for (var at = 0; at < text.Tokens.Length; at++)
        {
            if (IsDigits(text, at) && Number(text, ref at) is { } number)
            {
                return new("call", number);
            }
        }

        return null;
    }

    /// <summary>How the person wants to be reached, in words; null when they say nothing of it, or name several ways.</summary>
    public static ContactWish? Method(FoldedText text, string? language)
    {
        var words = WordLists.Shared.Of(language);
        var said = words.Contact.Find(text) ?? [];
        if (words.Code != "en")
        {
            said.AddRange(WordLists.Shared.Of("en").Contact.Find(text) ?? []);
        }

        return Wish(said.FindAll(m => !said.Exists(not => TakesBack(not, m))).ConvertAll(m => m.Rule.Section));
    }

    private static ContactWish? Wish(List<string> sections)
    {
        if (sections.Contains("none") || (sections.Contains("not text") && sections.Contains("not call")))
        {
            return new("none", IsUnclear: false);
        }

        var wanted = sections.Where(s => s is "text" or "call").Distinct().ToList();
        return wanted is [var only] && !sections.Contains($"not {only}")
            ? new(only == "text" ? "here" : only, IsUnclear: false)
            : sections.Contains("not text") || sections.Contains("not call") ? new(null, IsUnclear: true) : null;
    }

    /// <summary>"call" within "do not call" is no wish; "do not contact me" is none when "by phone" follows.</summary>
    private static bool TakesBack(in RuleMatch not, in RuleMatch other) =>
        not.Rule.Names[0] == "not" && other.Rule.Names[0] != "not" && not.Start < other.End && other.Start < not.End
        && (other.Start > not.Start || other.End <= not.End);

    /// <summary>Joins the groups of a number, and leaves <paramref name="at"/> on the last of them.</summary>
    private static string? Number(FoldedText text, ref int at)
    {
        var abroad = text.Tokens[at].Before == '+';
        var digits = new StringBuilder();
        do
        {
            digits.Append(text.Word(text.Tokens[at++]));
        }
        while (at < text.Tokens.Length && IsDigits(text, at) && IsInside(text.Tokens[at]));
        at--;
        return digits.Length is >= FewestDigits and <= MostDigits ? Normal(digits.ToString(), abroad) : null;
    }

    /// <summary>E.164 where the form is clear; seven digits lack their area, and stay as they are.</summary>
    private static string Normal(string digits, bool abroad) => digits switch
    {
        _ when abroad => "+" + digits,
        ['0', '1', '1', .. var rest] when rest.Length >= FewestDigits => "+" + rest,
        ['1', _, _, _, _, _, _, _, _, _, _] => "+" + digits,
        [>= '2', _, _, >= '2', _, _, _, _, _, _] => "+1" + digits,
        _ => digits,
    };

    private static bool IsDigits(FoldedText text, int at) => char.IsAsciiDigit(text.Text[text.Tokens[at].Start]);

    private static bool IsInside(in Token token) => !token.Break && token.Before is ' ' or '-' or '.' or '(' or ')' or '/';

    [GeneratedRegex(@"[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+", RegexOptions.None, matchTimeoutMilliseconds: 50)]
    private static partial Regex Email();
}
