namespace HateResponse.Dialogs.Recognizers.Lexicon;

/// <summary>One pattern of a rule.</summary>
/// <param name="Steps">What is to be found.</param>
/// <param name="FirstBits">Bits of the words that it can begin with; all bits when it can begin with anything.</param>
internal sealed record RulePart(Step[] Steps, ulong FirstBits);
