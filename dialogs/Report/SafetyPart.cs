namespace HateResponse.Dialogs.Report;

/// <summary>Danger.</summary>
/// <param name="ImmediateDanger">Code of <c>safety.immediate_danger</c>.</param>
/// <param name="Flags">Signs that were seen.</param>
/// <param name="Pattern">Code of <c>safety.pattern</c>, null when it was not said.</param>
/// <param name="Discreet">True where the person asked for words that give nothing away, null otherwise.</param>
public sealed record SafetyPart(
    string ImmediateDanger,
    IReadOnlyList<SafetyFlag> Flags,
    string? Pattern,
    bool? Discreet);
