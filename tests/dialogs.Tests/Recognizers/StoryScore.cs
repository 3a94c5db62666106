namespace HateResponse.Dialogs.Tests.Recognizers;

/// <summary>What was read of some stories.</summary>
internal sealed record StoryScore
{
    public int Right { get; set; }

    public List<string> Wrong { get; } = [];

    public List<string> Missed { get; } = [];

    /// <summary>Share of what was read that is said.</summary>
    public double Precision => (double)Right / (Right + Wrong.Count);

    /// <summary>Share of what is said that was read.</summary>
    public double Recall => (double)Right / (Right + Missed.Count);

    public static StoryScore Of(IEnumerable<StoryCase> cases)
    {
        var all = new StoryScore();
        foreach (var score in cases.Select(c => c.Score()))
        {
            all.Right += score.Right;
            all.Wrong.AddRange(score.Wrong);
            all.Missed.AddRange(score.Missed);
        }

        return all;
    }
}
