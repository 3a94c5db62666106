namespace HateResponse.Dialogs.Recognizers.Lexicon;

/// <summary>Rules of one kind, found by the rarest word that each needs.</summary>
internal sealed class RuleBook(Vocabulary vocabulary)
{
    /// <summary>Matches of one rule that are kept: who writes the same thing more often means the same thing.</summary>
    private const int MostMatches = 12;

    private readonly List<Rule> _rules = [];
    private readonly List<(List<int> Key, List<int> First)> _needs = [];
    private Rule[]?[] _byKey = [];
    private Rule[]?[] _byFirst = [];

    /// <summary>Sections of the lists, each as often as it has rules.</summary>
    public IEnumerable<string> Sections => _rules.Select(r => r.Section);

    /// <summary>Adds the lines of a list.</summary>
    /// <exception cref="FormatException">A line needs no word at all, or cannot be read.</exception>
    public void Add(ListFile file, ulong language, Func<int, int> weight)
    {
        var parser = new PatternParser(file, vocabulary, language);
        foreach (var (section, line, number) in file.Entries)
        {
            var patterns = line.Split('&').Select(parser.Parse).ToList();
            var elsewhere = patterns.Skip(1).Select(Part).ToList();

            // alternatives of a line are rules of their own, so that the longest can be told, and each has its own rare word
            foreach (var pattern in patterns[0] is Pattern.Either either ? either.Branches : [patterns[0]])
            {
                var key = PatternCompiler.Key(pattern, weight)?.Ids
                    ?? throw new FormatException($"{file.Name}: nothing in this line must be there: {line}");
                _needs.Add((key, PatternCompiler.First(pattern) ?? []));
                _rules.Add(new(section, $"{file.Name}:{number}", Part(pattern), elsewhere) { Index = _rules.Count });
            }
        }
    }

    private static RulePart Part(Pattern pattern) => new(
        PatternCompiler.Compile(pattern),
        PatternCompiler.First(pattern)?.Aggregate(0UL, (bits, id) => bits | Vocabulary.BitOf(id)) ?? ulong.MaxValue);

    /// <summary>Builds the indexes; the vocabulary is complete by now.</summary>
    public void Freeze()
    {
        _byKey = Index(n => n.Key);
        _byFirst = Index(n => n.First);
    }

    /// <summary>All matches of all rules, those of one rule apart from each other; null when there is none.</summary>
    public List<RuleMatch>? Find(FoldedText text)
    {
        Span<ulong> tried = stackalloc ulong[(_rules.Count + 63) / 64];
        List<RuleMatch>? found = null;
        var matcher = new StepMatcher(text, vocabulary, tolerant: true);
        foreach (ref readonly var token in text.Tokens)
        {
            foreach (var rule in Listed(_byKey, token.Id != 0 ? token.Id : token.Near))
            {
                ref var bits = ref tried[rule.Index >> 6];
                var bit = 1UL << rule.Index;
                if ((bits & bit) == 0)
                {
                    bits |= bit;
                    Find(rule, ref matcher, ref found);
                }
            }
        }

        return found;
    }

    /// <summary>The rule that tokens from <paramref name="from"/> to before <paramref name="to"/> meet as a whole; null when none.</summary>
    public Rule? Whole(FoldedText text, int from, int to)
    {
        var matcher = new StepMatcher(text, vocabulary, tolerant: true) { Limit = to, Whole = true };
        for (var i = from; i < to; i++)
        {
            var token = text.Tokens[i];
            foreach (var rule in Listed(_byKey, token.Id != 0 ? token.Id : token.Near))
            {
                if (matcher.Match(rule.Part, from) >= 0)
                {
                    return rule;
                }
            }
        }

        return null;
    }

    /// <summary>The longest match that begins at a token; null when none does.</summary>
    public RuleMatch? LongestAt(FoldedText text, int from, bool tolerant)
    {
        var token = text.Tokens[from];
        RuleMatch? longest = null;
        var matcher = new StepMatcher(text, vocabulary, tolerant);
        foreach (var rule in Listed(_byFirst, token.Id != 0 ? token.Id : tolerant ? token.Near : 0))
        {
            var end = matcher.Match(rule.Part, from);
            if (end > (longest?.End ?? from))
            {
                longest = new(rule, from, end);
            }
        }

        return longest;
    }

    private static Rule[] Listed(Rule[]?[] index, int id) => id < index.Length ? index[id] ?? [] : [];

    private static void Find(Rule rule, ref StepMatcher matcher, ref List<RuleMatch>? found)
    {
        foreach (var other in rule.Elsewhere)
        {
            if (!matcher.IsAnywhere(other))
            {
                return;
            }
        }

        var left = MostMatches;
        for (var at = 0; at < matcher.Limit && left > 0;)
        {
            var end = matcher.Match(rule.Part, at);
            if (end > at)
            {
                (found ??= []).Add(new(rule, at, end));
                left--;
            }

            at = end > at ? end : at + 1;
        }
    }

    private Rule[]?[] Index(Func<(List<int> Key, List<int> First), List<int>> ids)
    {
        var lists = new Dictionary<int, List<Rule>>();
        for (var i = 0; i < _rules.Count; i++)
        {
            foreach (var id in ids(_needs[i]))
            {
                (lists.TryGetValue(id, out var list) ? list : lists[id] = []).Add(_rules[i]);
            }
        }

        // a word is found under itself and under every stem that it begins with
        var index = new Rule[]?[vocabulary.Count];
        for (var id = 1; id < vocabulary.Count; id++)
        {
            var rules = new List<Rule>(lists.GetValueOrDefault(id) ?? []);
            foreach (var stem in vocabulary.AlsoOf(id))
            {
                rules.AddRange(lists.GetValueOrDefault(stem) ?? []);
            }

            index[id] = rules.Count > 0 ? [.. rules.Distinct()] : null;
        }

        return index;
    }
}
