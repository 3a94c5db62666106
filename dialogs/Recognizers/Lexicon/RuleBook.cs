namespace HateResponse.Dialogs.Recognizers.Lexicon;

/// <summary>Rules of one kind, found by the rarest word that each needs.</summary>
internal sealed class RuleBook(Vocabulary vocabulary)
{
    private readonly List<Rule> _rules = [];
    private readonly List<(List<int> Key, List<int> First)> _needs = [];
    private Dictionary<int, Rule[]> _byKey = [];
    private Dictionary<int, Rule[]> _byFirst = [];

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
                var key = PatternCompiler.Key(pattern, weight)
                    ?? throw new FormatException($"{file.Name}: nothing in this line must be there: {line}");
                _needs.Add((key.Ids, PatternCompiler.First(pattern) ?? []));
                _rules.Add(new(section, $"{file.Name}:{number}", Part(pattern), elsewhere)
                {
                    Index = _rules.Count,
                    Before = key.Before,
                });
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
        var search = new RuleSearch(new StepMatcher(text, vocabulary, tolerant: true), stackalloc int[_rules.Count]);
        for (var at = 0; at < text.Tokens.Length; at++)
        {
            ref readonly var token = ref text.Tokens[at];
            var id = token.Id != 0 ? token.Id : token.Near;
            search.Try(Listed(_byKey, id), at);
            foreach (var stem in vocabulary.AlsoOf(id))
            {
                search.Try(Listed(_byKey, stem), at);
            }
        }

        return search.Found;
    }

    /// <summary>The rule that tokens from <paramref name="from"/> to before <paramref name="to"/> meet as a whole; null when none.</summary>
    public Rule? Whole(FoldedText text, int from, int to)
    {
        var matcher = new StepMatcher(text, vocabulary, tolerant: true) { Limit = to, Whole = true };
        for (var i = from; i < to; i++)
        {
            var token = text.Tokens[i];
            var id = token.Id != 0 ? token.Id : token.Near;
            var rule = First(Listed(_byKey, id), in matcher, from);
            foreach (var stem in vocabulary.AlsoOf(id))
            {
                rule ??= First(Listed(_byKey, stem), in matcher, from);
            }

            if (rule is not null)
            {
                return rule;
            }
        }

        return null;
    }

    /// <summary>The longest match that begins at a token; null when none does.</summary>
    public RuleMatch? LongestAt(FoldedText text, int from, bool tolerant)
    {
        var token = text.Tokens[from];
        var id = token.Id != 0 ? token.Id : tolerant ? token.Near : 0;
        RuleMatch? longest = null;
        var matcher = new StepMatcher(text, vocabulary, tolerant);
        Longest(Listed(_byFirst, id), in matcher, from, ref longest);
        foreach (var stem in vocabulary.AlsoOf(id))
        {
            Longest(Listed(_byFirst, stem), in matcher, from, ref longest);
        }

        return longest;
    }

    private static void Longest(Rule[] rules, in StepMatcher matcher, int from, ref RuleMatch? longest)
    {
        foreach (var rule in rules)
        {
            var end = matcher.Match(rule.Part, from);
            if (end > (longest?.End ?? from))
            {
                longest = new(rule, from, end);
            }
        }
    }

    private static Rule? First(Rule[] rules, in StepMatcher matcher, int from)
    {
        foreach (var rule in rules)
        {
            if (matcher.Match(rule.Part, from) >= 0)
            {
                return rule;
            }
        }

        return null;
    }

    private static Rule[] Listed(Dictionary<int, Rule[]> index, int id) => index.GetValueOrDefault(id) ?? [];

    private Dictionary<int, Rule[]> Index(Func<(List<int> Key, List<int> First), List<int>> ids) =>
        Enumerable.Range(0, _rules.Count).SelectMany(i => ids(_needs[i]).Distinct().Select(id => (id, _rules[i])))
            .GroupBy(pair => pair.id, pair => pair.Item2).ToDictionary(g => g.Key, g => g.ToArray());
}
