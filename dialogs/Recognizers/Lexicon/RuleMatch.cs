namespace HateResponse.Dialogs.Recognizers.Lexicon;

/// <summary>A rule found in a message.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Start">First token.</param>
/// <param name="End">Token after the last.</param>
internal readonly record struct RuleMatch(Rule Rule, int Start, int End);
