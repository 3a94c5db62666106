namespace HateResponse.Dialogs.Report;

/// <summary>What it did.</summary>
/// <param name="Injury">Code of <c>injury.level</c>, null when it was not said.</param>
/// <param name="MedicalCare">Code of <c>medical_care</c>, null when it was not said.</param>
/// <param name="Impacts">Codes of <c>impact</c>, null when none was said.</param>
/// <param name="PropertyDamage">Whether something was damaged or lost, null when it was not said.</param>
/// <param name="LossBand">Code of <c>property.loss_band</c>, null when it was not said.</param>
public sealed record HarmPart(
    string? Injury,
    string? MedicalCare,
    IReadOnlyList<string>? Impacts,
    bool? PropertyDamage,
    string? LossBand);
