namespace HateResponse.Dialogs.Recognizers;

/// <summary>Finds a return code: a message that is 16 digits and nothing else, in the digits of any script, however it is grouped.</summary>
public static class ReturnCodeRecognizer
{
    /// <summary>Digits of a code.</summary>
    public const int Digits = 16;

    /// <summary>Longer than any way to group them.</summary>
    private const int MaxChars = 48;

    /// <summary>Its digits; null when it is none.</summary>
    public static string? Recognize(string? text)
    {
        if (text is null or { Length: < Digits or > MaxChars })
        {
            return null;
        }

        var folded = FoldedText.Of(text).Text;
        var digits = string.Concat(folded.Where(char.IsAsciiDigit));
        return digits.Length == Digits && folded.All(sign => char.IsAsciiDigit(sign) || sign is ' ' or '-' or '.' or '/')
            ? digits
            : null;
    }
}
