using System.Globalization;
using HateResponse.Dialogs.Recognizers.Lexicon;

namespace HateResponse.Dialogs.Recognizers.Stories;

/// <summary>
/// What a story denies, fears or tells of others. A section of the list is <c>not</c>, <c>will</c> or <c>maybe</c> with the
/// number of words after it that are hedged, <c>elsewhere</c> for the whole sentence, and <c>ends</c> for words that a hedge
/// does not reach over, with the kind when it is only one.
/// </summary>
internal sealed class Hedges
{
    private readonly List<Hedge> _hedges = [];

    private Hedges()
    {
    }

    /// <summary>The hedges of a story in the words of one language.</summary>
    public static Hedges Of(FoldedText story, LanguageWords words)
    {
        var hedges = new Hedges();
        if (words.Hedges.Find(story) is { } matches)
        {
            var ends = matches.FindAll(m => m.Rule.Names[0] == "ends");
            foreach (var match in matches)
            {
                hedges.Add(story, match, ends);
            }
        }

        return hedges;
    }

    /// <summary>True when what was found is denied, only feared, or told of others.</summary>
    /// <param name="found">What was found.</param>
    /// <param name="whole">True when its pattern holds the denial or the future itself.</param>
    public bool TakeBack(in RuleMatch found, bool whole)
    {
        foreach (var hedge in _hedges)
        {
            if (hedge.Start < found.End && found.Start < hedge.End && (!whole || (hedge.Kind != "will" && hedge.Start < found.Start)))
            {
                return true;
            }
        }

        return false;
    }

    private void Add(FoldedText story, in RuleMatch match, List<RuleMatch> ends)
    {
        switch (match.Rule.Names[0])
        {
            case "ends":
                break;
            case "elsewhere":
                _hedges.Add(new("elsewhere", StartOfSentence(story, match.Start), EndOfSentence(story, match.End)));
                break;
            case var kind:
                var reach = int.Parse(match.Rule.Names[1], CultureInfo.InvariantCulture);
                _hedges.Add(new(kind, match.Start, EndOfReach(story, match.End, reach, kind, ends)));
                break;
        }
    }

    private static int StartOfSentence(FoldedText story, int at)
    {
        while (at > 0 && !story.Tokens[at].Break)
        {
            at--;
        }

        return at;
    }

    private static int EndOfSentence(FoldedText story, int at)
    {
        while (at < story.Tokens.Length && !story.Tokens[at].Break)
        {
            at++;
        }

        return at;
    }

    private static int EndOfReach(FoldedText story, int from, int reach, string kind, List<RuleMatch> ends)
    {
        var most = Math.Min(from + reach, story.Tokens.Length);
        foreach (var match in ends)
        {
            if (match.Start >= from && match.Start < most
                && (match.Rule.Names.Count == 1 || match.Rule.Names.Contains(kind)))
            {
                most = match.Start;
            }
        }

        var end = from;
        while (end < most && !Pauses(story.Tokens[end]))
        {
            end++;
        }

        return end;
    }

    /// <summary>True when a comma or more stands before a word.</summary>
    private static bool Pauses(in Token token) => token.Break || token.Before is ',' or ':' or '.' or '(' or ')' || (token.Before == '-' && !token.Tight);
}
