namespace HateResponse.Dialogs.Recognizers.Lexicon;

/// <summary>Words of which a match holds at least one.</summary>
/// <param name="Ids">The words.</param>
/// <param name="Weight">How common they are together: higher is commoner.</param>
/// <param name="Before">Most words of a match that stand before that one.</param>
internal sealed record PatternKey(List<int> Ids, int Weight, int Before);
