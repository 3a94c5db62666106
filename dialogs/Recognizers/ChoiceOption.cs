namespace HateResponse.Dialogs.Recognizers;

/// <summary>One offered answer, numbered by its place in the list (the first is 1).</summary>
/// <param name="Code">Code that is stored, for example <c>street</c>.</param>
/// <param name="Label">Words as shown, in the language of the dialog.</param>
/// <param name="Synonyms">Other words that mean the same, in the language of the dialog; may be empty.</param>
public sealed record ChoiceOption(string Code, string Label, IReadOnlyList<string> Synonyms);
