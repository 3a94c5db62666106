using System.Runtime.CompilerServices;
using HateResponse.Dialogs.Recognizers.Places;

namespace HateResponse.Dialogs.Tenants;

/// <summary>The state in which a line's people live: a city that is named alone is looked for there first.</summary>
internal static class HomeStates
{
    private static readonly ConditionalWeakTable<TenantSettings, string> Known = [];

    /// <summary>Two letters, by the first county of the line's area; null where it has none.</summary>
    public static string? Of(TenantSettings tenant) => tenant.ServiceArea.Counties.Count == 0
        ? null
        : Known.GetValue(tenant, static settings => ZipTable.Shared.StateOf(settings.ServiceArea.Counties[0]) ?? "") is { Length: > 0 } state ? state : null;
}
