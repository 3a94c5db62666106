using HateResponse.Dialogs.Recognizers.Stories;

namespace HateResponse.Dialogs.Recognizers;

/// <summary>Tells from a story whether the police know, and whether they shall.</summary>
public static class PoliceRecognizer
{
    /// <summary>From what came last on: who was turned away first may have found somebody who listened.</summary>
    private static readonly string[] Last = ["yes_report_taken", "tried_failed", "yes_no_report", "no"];

    /// <summary>What the story says; both parts are null when it says nothing.</summary>
    public static PoliceContact Recognize(FoldedText story, string language)
    {
        var told = StoryReader.Read(story, language, words => words.Police);
        return new(
            Array.Find(Last, code => told.Exists(m => m.Rule.Names[0] == code)),
            told.Exists(m => m.Rule.Names.Contains("want")) ? "no" : null);
    }
}
