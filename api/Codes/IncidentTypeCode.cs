namespace HateResponse.Api.Codes;

/// <summary>What can have happened.</summary>
/// <param name="Code">The code.</param>
/// <param name="Class"><c>violence</c>, <c>threat</c>, <c>property</c>, <c>online</c>, <c>harassment</c>, <c>discrimination</c> or <c>other</c>.</param>
/// <param name="Nibrs">Suggested offences of NIBRS element 6 joined by <c>;</c>, or <c>none</c>.</param>
internal sealed record IncidentTypeCode(string Code, string Class, string Nibrs)
{
    /// <summary>Suggested offences; empty when there is none.</summary>
    public IReadOnlyList<string> Offenses => Nibrs == "none" ? [] : Nibrs.Split(';');

    /// <summary>Whether an offence of Group A is suggested: only there NIBRS knows a bias.</summary>
    public bool IsGroupA => Offenses.Any(offense => !offense.StartsWith("90", StringComparison.Ordinal));
}
