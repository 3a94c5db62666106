namespace HateResponse.Dialogs.Tenants;

/// <summary>What is wrong with one place of a line's settings.</summary>
/// <param name="Path">JSON path, for example <c>questions.added[1].options[0].label.en</c>.</param>
/// <param name="Code">What is wrong, in snake case; never what stands there.</param>
public sealed record TenantFault(string Path, string Code);
