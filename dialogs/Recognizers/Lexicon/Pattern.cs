namespace HateResponse.Dialogs.Recognizers.Lexicon;

/// <summary>What a line of a word list matches.</summary>
internal abstract record Pattern
{
    private Pattern()
    {
    }

    /// <summary>Any of these words.</summary>
    internal sealed record Words(int[] Ids) : Pattern;

    /// <summary>Any number in digits.</summary>
    internal sealed record Number : Pattern;

    /// <summary>Up to so many words of any kind, within the sentence; as few as will do.</summary>
    internal sealed record Gap(int Most) : Pattern;

    /// <summary>One after the other.</summary>
    internal sealed record Sequence(IReadOnlyList<Pattern> Parts) : Pattern;

    /// <summary>One of these.</summary>
    internal sealed record Either(IReadOnlyList<Pattern> Branches) : Pattern;

    /// <summary>This, or nothing.</summary>
    internal sealed record Maybe(Pattern Inner) : Pattern;
}
