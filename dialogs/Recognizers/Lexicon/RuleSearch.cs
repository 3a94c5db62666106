namespace HateResponse.Dialogs.Recognizers.Lexicon;

/// <summary>Looks for rules around the words that they need, once at each place.</summary>
/// <param name="matcher">The message.</param>
/// <param name="next">For each rule the first token that it was not tried at yet; all 0 at first.</param>
internal ref struct RuleSearch(StepMatcher matcher, Span<int> next)
{
    /// <summary>Matches that are kept: who writes the same thing over and over means the same thing.</summary>
    private const int MostMatches = 400;

    private readonly StepMatcher _matcher = matcher;
    private readonly Span<int> _next = next;

    /// <summary>What was found so far; null when nothing was.</summary>
    public List<RuleMatch>? Found { get; private set; }

    /// <summary>Tries the rules that need the word at a token.</summary>
    public void Try(Rule[] rules, int key)
    {
        foreach (var rule in rules)
        {
            for (var at = Math.Max(_next[rule.Index], key - rule.Before); at <= key;)
            {
                var end = _matcher.Match(rule.Part, at);
                at = end > at ? Keep(rule, at, end) : at + 1;
                _next[rule.Index] = at;
            }
        }
    }

    /// <summary>Where the rule is to be tried next: nowhere, if a word is missing that has to stand elsewhere.</summary>
    private int Keep(Rule rule, int start, int end)
    {
        foreach (var other in rule.Elsewhere)
        {
            if (!_matcher.IsAnywhere(other))
            {
                return int.MaxValue;
            }
        }

        Found ??= [];
        if (Found.Count < MostMatches)
        {
            Found.Add(new(rule, start, end));
        }

        return end;
    }
}
