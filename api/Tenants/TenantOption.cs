namespace HateResponse.Api.Tenants;

/// <summary>An answer that a line's own question offers.</summary>
/// <param name="Code">Code that is kept.</param>
/// <param name="Label">What people read, by language; English is there.</param>
internal sealed record TenantOption(string Code, IReadOnlyDictionary<string, string> Label);
