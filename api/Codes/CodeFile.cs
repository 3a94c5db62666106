using System.Text.Json;

namespace HateResponse.Api.Codes;

/// <summary>What <c>hr_codes.json</c> holds.</summary>
internal sealed record CodeFile
{
    /// <summary>What can have happened.</summary>
    public required IReadOnlyList<IncidentTypeCode> IncidentTypes { get; init; }

    /// <summary>What it can have been done for.</summary>
    public required IReadOnlyList<BiasCode> Bias { get; init; }

    /// <summary>What help people can want.</summary>
    public required IReadOnlyList<NeedCode> Needs { get; init; }

    /// <summary>Where it can have happened.</summary>
    public required IReadOnlyList<PlaceCode> LocationTypes { get; init; }

    /// <summary>Small sets by name: lists of codes, or codes with their NIBRS letters.</summary>
    public required IReadOnlyDictionary<string, JsonElement> Sets { get; init; }
}
