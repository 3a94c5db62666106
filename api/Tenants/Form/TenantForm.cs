using System.Text.Json;

namespace HateResponse.Api.Tenants.Form;

/// <summary>The form of a line's settings, for a host that looks at a document before it is published.</summary>
public static class TenantForm
{
    /// <summary>Everything that is wrong, one line each: path and code; empty when nothing is.</summary>
    /// <param name="document">The settings.</param>
    public static IReadOnlyList<string> Faults(JsonElement document) =>
        [.. TenantSchema.Errors(document).Select(error => $"{error.Field} {error.Message}")];
}
