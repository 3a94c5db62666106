using HateResponse.Dialogs.Recognizers.Stories;

namespace HateResponse.Dialogs.Recognizers;

/// <summary>Tells from a story how badly somebody was hurt.</summary>
public static class InjuryRecognizer
{
    /// <summary>From the worst on: "I am fine" is also said by somebody with a broken arm.</summary>
    private static readonly string[] Worst = ["death", "life_threatening", "serious", "minor", "none"];

    /// <summary>Code of <c>injury.level</c>, the worst that the story tells; null when it says nothing of it.</summary>
    public static string? Recognize(FoldedText story, string language)
    {
        var told = StoryReader.Read(story, language, words => words.Injuries);
        return Array.Find(Worst, code => told.Exists(m => m.Rule.Names[0] == code));
    }
}
