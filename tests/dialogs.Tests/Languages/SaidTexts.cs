using HateResponse.Dialogs.Languages;

namespace HateResponse.Dialogs.Tests.Languages;

/// <summary>Which texts are messages, or parts of them.</summary>
internal static class SaidTexts
{
    /// <summary>Beginnings of the keys of all others: words that people write, labels, and pieces that fill a text.</summary>
    private static readonly string[] Pieces = ["words.", "option.", "summary.", "date.", "list.", "reason.", "place."];

    /// <summary>Keys of the texts that are said, in the order of the alphabet.</summary>
    public static IEnumerable<string> Keys(Texts texts) => texts.Keys
        .Where(key => !Pieces.Any(piece => key.StartsWith(piece, StringComparison.Ordinal)))
        .Order(StringComparer.Ordinal);
}
