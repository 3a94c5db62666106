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
            foreach (var flag in match.Rule.Section.Split(' '))
            {
                if (flag is "except" or "past" or "now")
                {
                    break;
                }

                if (!(over && HereAndNow.Contains(flag)) && !IsTakenBack(match, flag, matches))
                {
                    Keep(hits, new(flag, match.Rule.Id), language);
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
            if (match.Rule.Section.StartsWith("except ", StringComparison.Ordinal)
                && match.Start < hit.End && hit.Start < match.End
                && match.Rule.Section.Split(' ').AsSpan(1).Contains(flag))
            {
                return true;
            }
        }

        return false;
    }

    private static void Keep(List<DangerHit> hits, DangerHit hit, string? language)
    {
        var known = hits.FindIndex(h => h.Flag == hit.Flag);
        if (known < 0)
        {
            hits.Add(hit);
        }
        else if (language is not null && IsOf(hit, language) && !IsOf(hits[known], language))
        {
            hits[known] = hit;
        }
    }

    private static bool IsOf(DangerHit hit, string language) =>
        hit.RuleId.StartsWith(language, StringComparison.Ordinal) && hit.RuleId.AsSpan(language.Length).StartsWith("/");
}
