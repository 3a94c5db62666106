using System.Security.Cryptography;
using System.Text.Json;
using HateResponse.Api.Http;
using HateResponse.Api.Tenants.Form;

namespace HateResponse.Api.Tenants.Publishing;

/// <summary>A line's settings as one JSON document, the bot's part and ours.</summary>
internal sealed record TenantDocument
{
    private TenantDocument()
    {
    }

    /// <summary>Our part of it.</summary>
    public required Tenant Settings { get; init; }

    /// <summary>All of it.</summary>
    public required JsonElement Json { get; init; }

    /// <summary>SHA-256 of <see cref="Text"/> in hex: the same settings have the same one, however they were indented.</summary>
    public required string Hash { get; init; }

    /// <summary>All of it as text without comments and spaces.</summary>
    public string Text => JsonSerializer.Serialize(Json, TenantJson.Default.JsonElement);

    /// <summary>Checks a document and reads it; exactly one of the two answers is given.</summary>
    /// <param name="json">A JSON object.</param>
    public static (TenantDocument? Document, IReadOnlyList<FieldError> Errors) Check(JsonElement json)
    {
        var errors = TenantSchema.Errors(json);
        return errors.Count > 0 ? (null, errors) : (Read(json), []);
    }

    /// <summary>Reads a document that was checked when it was published.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static TenantDocument Read(JsonElement json)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(json, TenantJson.Default.JsonElement);
        return new TenantDocument
        {
            Settings = json.Deserialize(TenantJson.Default.Tenant) ?? throw new JsonException("null is no tenant"),
            Json = json,
            Hash = Convert.ToHexStringLower(SHA256.HashData(bytes)),
        };
    }
}
