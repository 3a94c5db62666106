namespace HateResponse.Dialogs.Recognizers;

/// <summary>Tells from a story for whom the person writes.</summary>
public static class RoleRecognizer
{
    /// <summary>Code of <c>reporter.role</c>; null when they write for themselves.</summary>
    public static string? Recognize(FoldedText text, string language) => null;
}
