namespace HateResponse.Dialogs.Recognizers.Lexicon;

/// <summary>Walks the steps of a pattern over the tokens of one message.</summary>
internal readonly ref struct StepMatcher(FoldedText text, Vocabulary vocabulary, bool tolerant)
{
    private readonly ReadOnlySpan<Token> _tokens = text.Tokens;

    /// <summary>Token after the last that may be matched.</summary>
    public int Limit { get; init; } = text.Tokens.Length;

    /// <summary>True when a match has to end at <see cref="Limit"/>.</summary>
    public bool Whole { get; init; }

    /// <summary>Token after a match that begins at <paramref name="at"/>; -1 when there is none.</summary>
    public int Match(RulePart part, int at) =>
        (_tokens[at].Bits & part.FirstBits) != 0 || part.FirstBits == ulong.MaxValue ? Run(part.Steps, 0, at, at) : -1;

    /// <summary>True when the pattern matches somewhere.</summary>
    public bool IsAnywhere(RulePart part)
    {
        for (var at = 0; at < Limit; at++)
        {
            if (Match(part, at) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private int Run(Step[] steps, int step, int at, int start)
    {
        while (true)
        {
            ref readonly var current = ref steps[step];
            switch (current.Kind)
            {
                case StepKind.End:
                    return Whole && at != Limit ? -1 : at;
                case StepKind.Jump:
                    step = current.Target;
                    continue;
                case StepKind.Split:
                    var end = Run(steps, step + 1, at, start);
                    if (end >= 0)
                    {
                        return end;
                    }

                    step = current.Target;
                    continue;
                case var _ when Takes(current, at, start):
                    at++;
                    step++;
                    continue;
                default:
                    return -1;
            }
        }
    }

    /// <summary>A pattern does not reach into the next sentence: "no. i am scared" is not "no i am scared".</summary>
    private bool Takes(in Step step, int at, int start) =>
        at < Limit && (at == start || !_tokens[at].Break) && Fits(step, _tokens[at]);

    private bool Fits(in Step step, in Token token) => step.Kind switch
    {
        StepKind.Any => true,
        StepKind.Number => token.Number >= 0,
        _ => IsAny(step.Ids, token.Id) || (tolerant && token.Near != 0 && IsAny(step.Ids, token.Near)),
    };

    private bool IsAny(int[] ids, int id)
    {
        if (id == 0)
        {
            return false;
        }

        if (Contains(ids, id))
        {
            return true;
        }

        foreach (var stem in vocabulary.AlsoOf(id))
        {
            if (Contains(ids, stem))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Contains(int[] ids, int id) =>
        ids.Length <= 8 ? ids.AsSpan().Contains(id) : Array.BinarySearch(ids, id) >= 0;
}
