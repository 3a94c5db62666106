using HateResponse.Dialogs.Recognizers.Stories;

namespace HateResponse.Dialogs.Recognizers;

/// <summary>Tells from a story with what a person was attacked or threatened.</summary>
public static class WeaponRecognizer
{
    /// <summary>From the worst on: a story that names two is known by the first of them here.</summary>
    private static readonly string[] Worst =
        ["gun", "explosive", "knife", "fire", "vehicle", "blunt_object", "spray", "thrown_object", "other", "hands_feet", "none"];

    /// <summary>Code of <c>weapon</c>, the worst that the story names; null when it says nothing of it.</summary>
    public static string? Recognize(FoldedText story, string language)
    {
        var named = StoryReader.Read(story, language, words => words.Weapons);
        return Array.Find(Worst, code => named.Exists(m => m.Rule.Names[0] == code));
    }
}
