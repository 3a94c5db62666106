using System.Diagnostics;

namespace HateResponse.Dialogs.Recognizers.Lexicon;

/// <summary>Turns patterns into steps, and tells which words a message must hold for them to match.</summary>
internal static class PatternCompiler
{
    /// <summary>The steps of a pattern.</summary>
    public static Step[] Compile(Pattern pattern)
    {
        var steps = new List<Step>();
        Emit(pattern, steps);
        steps.Add(new(StepKind.End, [], 0));
        return [.. steps];
    }

    /// <summary>Words of which one must be there, the rarest such set; null when there is none.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="weight">How common a word is: higher is commoner.</param>
    public static PatternKey? Key(Pattern pattern, Func<int, int> weight) => pattern switch
    {
        Pattern.Words words => new([.. words.Ids], words.Ids.Sum(weight), 0),
        Pattern.Sequence sequence => sequence.Parts
            .Select((part, i) => Key(part, weight) is { } key ? key with { Before = key.Before + Longest(sequence.Parts.Take(i)) } : null)
            .Where(k => k is not null).MinBy(k => k!.Weight),
        Pattern.Either either => Union(either.Branches.Select(b => Key(b, weight)).ToList()),
        Pattern.Maybe or Pattern.Gap or Pattern.Number => null,
        _ => throw new UnreachableException(),
    };

    /// <summary>Words that a match can begin with; null when it can begin with anything, or with nothing.</summary>
    public static List<int>? First(Pattern pattern)
    {
        switch (pattern)
        {
            case Pattern.Words words:
                return [.. words.Ids];
            case Pattern.Either either:
                var all = either.Branches.Select(First).ToList();
                return all.Contains(null) ? null : [.. all.SelectMany(ids => ids!).Distinct()];
            case Pattern.Sequence { Parts: [Pattern.Maybe maybe, ..] parts }:
                return First(maybe.Inner) is { } perhaps
                    && First(new Pattern.Sequence([.. parts.Skip(1)])) is { } next
                        ? [.. perhaps.Union(next)]
                        : null;
            case Pattern.Sequence { Parts: [var first, ..] }:
                return First(first);
            default:
                return null;
        }
    }

    private static PatternKey? Union(List<PatternKey?> keys) => keys.Contains(null)
        ? null
        : new([.. keys.SelectMany(k => k!.Ids).Distinct()], keys.Sum(k => k!.Weight), keys.Max(k => k!.Before));

    /// <summary>Most words that patterns take one after the other.</summary>
    private static int Longest(IEnumerable<Pattern> parts) => parts.Sum(part => part switch
    {
        Pattern.Gap gap => gap.Most,
        Pattern.Maybe maybe => Longest([maybe.Inner]),
        Pattern.Sequence sequence => Longest(sequence.Parts),
        Pattern.Either either => either.Branches.Max(branch => Longest([branch])),
        _ => 1,
    });

    private static void Emit(Pattern pattern, List<Step> steps)
    {
        switch (pattern)
        {
            case Pattern.Words words:
                steps.Add(new(StepKind.Word, words.Ids, 0));
                break;
            case Pattern.Number:
                steps.Add(new(StepKind.Number, [], 0));
                break;
            case Pattern.Sequence sequence:
                foreach (var part in sequence.Parts)
                {
                    Emit(part, steps);
                }

                break;
            case Pattern.Maybe maybe:
                EmitMaybe(maybe, steps);
                break;
            case Pattern.Gap gap:
                EmitGap(gap, steps);
                break;
            case Pattern.Either either:
                EmitEither(either, steps);
                break;
            default:
                throw new UnreachableException();
        }
    }

    private static void EmitMaybe(Pattern.Maybe maybe, List<Step> steps)
    {
        var split = steps.Count;
        steps.Add(default);
        Emit(maybe.Inner, steps);
        steps[split] = new(StepKind.Split, [], steps.Count);
    }

    /// <summary>Each word of the gap is tried only after going on without it has failed.</summary>
    private static void EmitGap(Pattern.Gap gap, List<Step> steps)
    {
        var end = steps.Count + (gap.Most * 3);
        for (var i = 0; i < gap.Most; i++)
        {
            steps.Add(new(StepKind.Split, [], steps.Count + 2));
            steps.Add(new(StepKind.Jump, [], end));
            steps.Add(new(StepKind.Any, [], 0));
        }
    }

    private static void EmitEither(Pattern.Either either, List<Step> steps)
    {
        var jumps = new List<int>();
        for (var i = 0; i < either.Branches.Count; i++)
        {
            var last = i == either.Branches.Count - 1;
            var split = steps.Count;
            if (!last)
            {
                steps.Add(default);
            }

            Emit(either.Branches[i], steps);
            if (!last)
            {
                jumps.Add(steps.Count);
                steps.Add(default);
                steps[split] = new(StepKind.Split, [], steps.Count);
            }
        }

        foreach (var jump in jumps)
        {
            steps[jump] = new(StepKind.Jump, [], steps.Count);
        }
    }
}
