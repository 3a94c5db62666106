namespace HateResponse.Dialogs.Recognizers;

/// <summary>Reads an age in years.</summary>
public static class AgeRecognizer
{
    private const int Oldest = 120;

    /// <summary>The first number that can be an age; null when the message holds none.</summary>
    public static int? Recognize(FoldedText text)
    {
        foreach (var token in text.Tokens)
        {
            if (token.Number is > 0 and <= Oldest)
            {
                return token.Number;
            }
        }

        return null;
    }
}
