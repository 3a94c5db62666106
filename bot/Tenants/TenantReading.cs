using System.Text.Json;
using HateResponse.Dialogs.Tenants;

namespace HateResponse.Bot.Tenants;

/// <summary>From a document to settings that a conversation can be held under.</summary>
internal static class TenantReading
{
    /// <summary>Reads and checks; the settings are null where they cannot be read, and of use only where nothing is wrong.</summary>
    public static (TenantSettings? Settings, IReadOnlyList<TenantFault> Faults) Read(JsonElement document)
    {
        try
        {
            var settings = document.Deserialize(TenantJson.Default.TenantSettings) ?? throw new JsonException();
            return (settings, TenantCheck.Of(settings));
        }
        catch (JsonException failure)
        {
            return (null, [new TenantFault(failure.Path?.TrimStart('$', '.') ?? "", "not_readable")]);
        }
    }
}
