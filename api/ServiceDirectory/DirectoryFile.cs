using System.Text.Json;

namespace HateResponse.Api.ServiceDirectory;

/// <summary>A file to import: the organizations and services of one tenant in the form of HSDS 3.1.</summary>
internal sealed record DirectoryFile
{
    /// <summary>Tenant id.</summary>
    public required string Tenant { get; init; }

    /// <summary>HSDS organizations, without their services.</summary>
    public required IReadOnlyList<JsonElement> Organizations { get; init; }

    /// <summary>HSDS services, each with its <c>organization_id</c>.</summary>
    public required IReadOnlyList<JsonElement> Services { get; init; }
}
