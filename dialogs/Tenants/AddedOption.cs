namespace HateResponse.Dialogs.Tenants;

/// <summary>An answer that a tenant's own question offers.</summary>
public sealed record AddedOption
{
    /// <summary>Code that is kept, in lower case.</summary>
    public required string Code { get; init; }

    /// <summary>What people read, by language; English must be there.</summary>
    public required IReadOnlyDictionary<string, string> Label { get; init; }
}
