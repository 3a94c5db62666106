namespace HateResponse.Dialogs.Recognizers.Lexicon;

/// <summary>A line of a word list, ready to be matched.</summary>
/// <param name="Section">Section it stands in: what it means.</param>
/// <param name="Id">List and line, for example <c>en/danger:12</c>.</param>
/// <param name="Part">What is to be found; the place of a match is the place of this.</param>
/// <param name="Elsewhere">What else has to stand somewhere in the message.</param>
internal sealed record Rule(string Section, string Id, RulePart Part, IReadOnlyList<RulePart> Elsewhere)
{
    /// <summary>Number of the rule in its book.</summary>
    public required int Index { get; init; }

    /// <summary>Most words of a match before the word that the rule is looked up by.</summary>
    public required int Before { get; init; }

    /// <summary>The words of <see cref="Section"/>.</summary>
    public IReadOnlyList<string> Names { get; } = Section.Split(' ');
}
