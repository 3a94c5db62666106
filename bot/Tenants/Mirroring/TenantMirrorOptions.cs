namespace HateResponse.Bot.Tenants.Mirroring;

/// <summary>How the settings are mirrored: configuration <c>Tenants:RefreshSeconds</c>.</summary>
/// <param name="RefreshAfter">Time between two looks, 1 s to 1 h. Default 60 s.</param>
internal sealed record TenantMirrorOptions(TimeSpan RefreshAfter);
