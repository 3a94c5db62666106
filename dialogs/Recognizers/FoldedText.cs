using System.Runtime.InteropServices;
using HateResponse.Dialogs.Recognizers.Lexicon;
using HateResponse.Dialogs.Recognizers.Stories;

namespace HateResponse.Dialogs.Recognizers;

/// <summary>A message made comparable, once: lower case, without Latin accents and punctuation, digits in ASCII.</summary>
public sealed class FoldedText
{
    /// <summary>UTF-16 units that are read; what follows is not looked at.</summary>
    public const int MaxChars = 2_000;

    private readonly List<Token> _tokens;
    private string[]? _words;
    private Dictionary<LanguageWords, Hedges>? _hedges;

    private FoldedText(string original, string text, List<Token> tokens)
    {
        Original = original;
        Text = text;
        _tokens = tokens;
    }

    /// <summary>As written, whole.</summary>
    public string Original { get; }

    /// <summary>Words with one blank between them.</summary>
    public string Text { get; }

    /// <summary>The words of <see cref="Text"/> in order.</summary>
    public IReadOnlyList<string> Words => _words ??= Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    internal ReadOnlySpan<Token> Tokens => CollectionsMarshal.AsSpan(_tokens);

    /// <summary>Folds the first <see cref="MaxChars"/> units of a message.</summary>
    public static FoldedText Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (folded, tokens) = Folding.Fold(text.AsSpan(0, Math.Min(text.Length, MaxChars)));
        WordLists.Shared.Vocabulary.Look(folded, CollectionsMarshal.AsSpan(tokens));
        return new(text, folded, tokens);
    }

    /// <summary>Its hedges in the words of a language, looked for once: every reader of the story asks for them.</summary>
    internal Hedges HedgesIn(LanguageWords words)
    {
        _hedges ??= [];
        if (!_hedges.TryGetValue(words, out var hedges))
        {
            _hedges[words] = hedges = Hedges.Of(this, words);
        }

        return hedges;
    }

    internal ReadOnlySpan<char> Word(in Token token) => Text.AsSpan(token.Start, token.Length);
}
