namespace HateResponse.Dialogs.Recognizers;

/// <summary>Finds messages that end or renew the consent to be written to; whole messages only.</summary>
public static class OptOutRecognizer
{
    /// <summary>True when the person wants no more messages.</summary>
    public static bool IsOptOut(FoldedText text, string? language) => false;

    /// <summary>True when the person wants messages again.</summary>
    public static bool IsOptIn(FoldedText text, string? language) => false;
}
