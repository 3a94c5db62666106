namespace HateResponse.Dialogs.Recognizers;

/// <summary>Finds commands: whole messages, in the language of the dialog and in English.</summary>
public static class CommandRecognizer
{
    /// <summary>The command, or null when the message is none.</summary>
    public static CommandCall? Recognize(FoldedText text, string language) => null;
}
