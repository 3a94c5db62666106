namespace HateResponse.Dialogs.Recognizers.Lexicon;

/// <summary>A word, a number or a symbol of a folded message; "9pm" is two.</summary>
internal struct Token
{
    /// <summary>Where it begins in the folded text.</summary>
    public int Start;

    /// <summary>Length in the folded text.</summary>
    public int Length;

    /// <summary>Id in the vocabulary; 0 when no list knows the word.</summary>
    public int Id;

    /// <summary>Id of a known word that is one typo away; 0 when there is none or the word itself is known.</summary>
    public int Near;

    /// <summary>One bit for each id that the word answers to, by <see cref="Vocabulary.BitOf"/>: a quick no.</summary>
    public ulong Bits;

    /// <summary>Value of a number of at most nine digits; -1 for everything else.</summary>
    public int Number;

    /// <summary>What stands before: the last punctuation mark, a blank, or NUL when nothing does.</summary>
    public char Before;

    /// <summary>True when exactly <see cref="Before"/> and no blank parts it from the token before.</summary>
    public bool Tight;

    /// <summary>True when a sentence or a line ended before it.</summary>
    public bool Break;
}
