using HateResponse.Dialogs.Recognizers.Lexicon;

namespace HateResponse.Dialogs.Recognizers;

/// <summary>Finds signs of danger, in every language at once. What is missed may cost a life; a false alarm costs a tap.</summary>
/// <remarks>
/// Sections of a list are flags; <c>except FLAG …</c> takes back what stands in the same place ("no gun"); <c>past</c> takes
/// back what is only a danger here and now, unless <c>now</c> says that it is. A section of two flags raises both.
/// </remarks>
public static class DangerRecognizer
{
    /// <summary>Flags that mean this moment: told of the past they are the report itself.</summary>
    private static readonly string[] HereAndNow =
        ["happening_now", "weapon_present", "child_risk", "arson_bomb", "domestic_violence", "harm_others", "sexual_violence"];

    /// <summary>One hit for each flag found, a rule of the language of the dialog before others; empty when none.</summary>
    public static IReadOnlyList<DangerHit> Recognize(FoldedText text, string? language)
    {
        if (WordLists.Shared.Danger.Find(text) is not { } matches)
        {
            return [];
        }

        var over = IsOver(matches);
        var hits = new List<DangerHit>();
        foreach (var match in matches)
        {
            if (match.Rule.Names[0] is "except" or "past" or "now")
            {
                continue;
            }

            foreach (var flag in match.Rule.Names)
            {
                var known = hits.FindIndex(h => h.Flag == flag);
                if ((known < 0 || IsBetter(match.Rule, hits[known], language))
                    && !(over && HereAndNow.Contains(flag)) && !IsTakenBack(match, flag, matches))
                {
                    Keep(hits, known, new(flag, match.Rule.Id));
                }
            }
        }

        return hits;
    }

    private static bool IsOver(List<RuleMatch> matches)
    {
        var past = false;
        foreach (var match in matches)
        {
            if (match.Rule.Section == "now")
            {
                return false;
            }

            past |= match.Rule.Section == "past";
        }

        return past;
    }

    private static bool IsTakenBack(in RuleMatch hit, string flag, List<RuleMatch> matches)
    {
        foreach (var match in matches)
        {
            if (match.Start < hit.End && hit.Start < match.End && match.Rule.Names[0] == "except"
                && match.Rule.Names.Contains(flag))
            {
                return true;
            }
        }

        return false;
    }

    private static void Keep(List<DangerHit> hits, int known, DangerHit hit)
    {
        if (known < 0)
        {
            hits.Add(hit);
        }
        else
        {
            hits[known] = hit;
        }
    }

    private static bool IsBetter(Rule rule, DangerHit known, string? language) =>
        language is not null && IsOf(rule.Id, language) && !IsOf(known.RuleId, language);

    private static bool IsOf(string ruleId, string language) =>
        ruleId.StartsWith(language, StringComparison.Ordinal) && ruleId.AsSpan(language.Length).StartsWith("/");
}
