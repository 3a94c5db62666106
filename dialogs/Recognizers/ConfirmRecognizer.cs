namespace HateResponse.Dialogs.Recognizers;

/// <summary>Reads an answer to a question of yes or no.</summary>
public static class ConfirmRecognizer
{
    /// <summary>The answer, or null when the message is something else.</summary>
    public static YesNo? Recognize(FoldedText text, string language) => null;
}
