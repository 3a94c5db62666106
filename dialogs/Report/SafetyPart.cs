namespace HateResponse.Dialogs.Report;

/// <summary>Danger.</summary>
/// <param name="ImmediateDanger">Code of <c>safety.immediate_danger</c>.</param>
/// <param name="Flags">Signs that were seen.</param>
public sealed record SafetyPart(string ImmediateDanger, IReadOnlyList<SafetyFlag> Flags);
