namespace HateResponse.Dialogs.Tenants;

/// <summary>Where a line's people live.</summary>
public sealed record TenantArea
{
    /// <summary>Counties, five digits each (FIPS); empty where the line asks nobody where they are from.</summary>
    public IReadOnlyList<string> Counties { get => field ?? []; init; }
}
