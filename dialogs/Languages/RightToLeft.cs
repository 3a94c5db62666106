using System.Text;

namespace HateResponse.Dialogs.Languages;

/// <summary>Keeps numbers readable in texts that are written from the right.</summary>
/// <remarks>
/// Unicode Bidirectional Algorithm, W2 and N1: after an Arabic letter the groups of 1-800-799-7233 are laid out from the right,
/// so that a person would dial 7233 first, and the plus of +1503 stands behind it. One left-to-right mark before the number
/// mends both. Old phones know the mark, while they do not know isolates, which cost two characters.
/// </remarks>
internal static class RightToLeft
{
    private const char LeftToRightMark = '\u200E';

    /// <summary>The text with a mark before each number that has dashes or a plus.</summary>
    public static string Guard(string text)
    {
        StringBuilder? guarded = null;
        var copied = 0;
        for (var at = 0; at < text.Length;)
        {
            var end = NumberEnd(text, at);
            if (text.AsSpan(at, end - at).ContainsAny('-', '+') && (at == 0 || text[at - 1] != LeftToRightMark))
            {
                (guarded ??= new()).Append(text, copied, at - copied).Append(LeftToRightMark);
                copied = at;
            }

            at = Math.Max(end, at + 1);
        }

        return guarded?.Append(text, copied, text.Length - copied).ToString() ?? text;
    }

    /// <summary>Place after the digits and dashes that begin at a place; the place itself when no number does.</summary>
    private static int NumberEnd(string text, int at)
    {
        var digit = at;
        for (var end = text[at] == '+' ? at + 1 : at;
            end < text.Length && (char.IsAsciiDigit(text[end]) || (text[end] == '-' && digit > at));
            end++)
        {
            digit = char.IsAsciiDigit(text[end]) ? end + 1 : digit;
        }

        return digit;
    }
}
