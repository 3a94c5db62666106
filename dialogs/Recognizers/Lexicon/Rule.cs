namespace HateResponse.Dialogs.Recognizers.Lexicon;

/// <summary>A line of a word list, ready to be matched.</summary>
/// <param name="Section">Section it stands in: what it means.</param>
/// <param name="Id">List and line, for example <c>en/danger:12</c>.</param>
/// <param name="Steps">What is to be found; the place of a match is the place of this.</param>
/// <param name="Elsewhere">What else has to stand somewhere in the message.</param>
internal sealed record Rule(string Section, string Id, Step[] Steps, IReadOnlyList<Step[]> Elsewhere)
{
    /// <summary>Number of the rule in its book.</summary>
    public int Index { get; init; }
}
