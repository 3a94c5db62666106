namespace HateResponse.Dialogs.Recognizers;

/// <summary>Reads where it happened.</summary>
public static class PlaceRecognizer
{
    /// <summary>The place, or null when the message names none; in a story only what is beyond doubt counts.</summary>
    public static IncidentPlace? Recognize(FoldedText text, string language, bool inStory) => null;
}
