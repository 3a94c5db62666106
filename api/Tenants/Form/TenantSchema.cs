using System.Reflection;
using System.Text.Json;
using HateResponse.Api.Http;
using NJsonSchema;

namespace HateResponse.Api.Tenants.Form;

/// <summary>The form of a line's settings: <c>tenant.schema.json</c>, and what a schema cannot say (<see cref="TenantRules"/>).</summary>
internal static class TenantSchema
{
    private static readonly Lazy<JsonSchema> Form = new(Load);

    /// <summary>
    /// Everything that is wrong with a document, by its path; empty when nothing is. Whether questions, texts and languages
    /// exist is not looked at: only the dialog knows.
    /// </summary>
    /// <param name="document">A JSON object.</param>
    public static IReadOnlyList<FieldError> Errors(JsonElement document) =>
        [.. SchemaErrors.Of(Form.Value, document.GetRawText(), ""), .. TenantRules.Errors(document)];

    /// <summary>The schema as it is embedded.</summary>
    public static Stream Open() =>
        Assembly.GetExecutingAssembly().GetManifestResourceStream(typeof(TenantSchema), "tenant.schema.json")!; // embedded

    private static JsonSchema Load()
    {
        using var reader = new StreamReader(Open());
        return JsonSchema.FromJsonAsync(reader.ReadToEnd()).GetAwaiter().GetResult(); // refers to nothing outside itself
    }
}
