namespace HateResponse.Dialogs.Recognizers.Stories;

/// <summary>Words of a story that say of a deed that it did not happen so.</summary>
/// <param name="Kind"><c>not</c>, <c>will</c>, <c>maybe</c> or <c>elsewhere</c>.</param>
/// <param name="Start">First token that is hedged.</param>
/// <param name="End">Token after the last that is hedged.</param>
internal readonly record struct Hedge(string Kind, int Start, int End);
