using HateResponse.Dialogs.Recognizers.Stories;

namespace HateResponse.Dialogs.Recognizers;

/// <summary>Tells from a story what was done.</summary>
public static class IncidentTypeRecognizer
{
    /// <summary>Codes that are found at most: more is no answer that a person can look over.</summary>
    public const int Most = 6;

    /// <summary>What goes without saying once the code on the left is known.</summary>
    private static readonly (string Code, string[] Implied)[] Implications =
    [
        ("death", ["assault_weapon", "assault_serious", "assault_minor", "threat_weapon_shown"]),
        ("assault_serious", ["assault_minor"]),
        ("assault_weapon", ["assault_serious", "assault_minor", "threat_weapon_shown"]),
        ("vehicle_attack", ["assault_minor", "assault_weapon"]),
        ("robbery", ["theft", "threat_weapon_shown"]),
        ("sexual_assault", ["sexual_contact"]),
        ("verbal_repeated", ["verbal_slur"]),
        ("online_threat", ["threat_harm", "online_harassment"]),
        ("bomb_threat", ["threat_harm"]),
        ("break_in", ["trespass"]),
        ("stalking_followed", ["suspicious"]),
    ];

    /// <summary>Codes of <c>incident.types</c> in the order in which they are told, at most <see cref="Most"/>; empty when none is sure.</summary>
    public static IReadOnlyList<string> Recognize(FoldedText story, string language)
    {
        var codes = new List<string>();
        foreach (var match in StoryReader.Read(story, language, words => words.Types))
        {
            foreach (var code in match.Rule.Names)
            {
                if (code != StoryReader.Whole && !codes.Contains(code))
                {
                    codes.Add(code);
                }
            }
        }

        foreach (var (code, implied) in Implications)
        {
            if (codes.Contains(code))
            {
                codes.RemoveAll(implied.Contains);
            }
        }

        return codes.Count > Most ? codes.GetRange(0, Most) : codes;
    }
}
