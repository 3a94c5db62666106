using System.Text.Json;
using HateResponse.Api.Codes;
using HateResponse.Api.Http;
using NJsonSchema;

namespace HateResponse.Api.Reports;

/// <summary>The form of a report: <c>Codes/report.schema.json</c>.</summary>
internal sealed class ReportSchema
{
    private readonly JsonSchema _report = Load();

    /// <summary>What breaks the schema; empty when nothing does.</summary>
    /// <param name="report">A JSON object.</param>
    public IReadOnlyList<FieldError> Errors(JsonElement report)
    {
        List<FieldError> errors = [.. SchemaErrors.Of(_report, report.GetRawText(), "report")];
        return errors.Count > 0 ? errors : [.. Conditions(report)];
    }

    /// <summary>What breaks the schema of one consent; empty when nothing does.</summary>
    /// <param name="consent">A JSON object.</param>
    public IReadOnlyList<FieldError> ConsentErrors(JsonElement consent) =>
        [.. SchemaErrors.Of(_report.Properties["consents"].Item!, consent.GetRawText(), "consent")]; // the schema has it

    private static JsonSchema Load()
    {
        using var reader = new StreamReader(CodeLists.Embedded("report.schema.json"));
        return JsonSchema.FromJsonAsync(reader.ReadToEnd()).GetAwaiter().GetResult(); // refers to nothing outside itself
    }

    /// <summary>The two <c>if</c>/<c>then</c> of the schema, which the library does not know.</summary>
    private static IEnumerable<FieldError> Conditions(JsonElement report)
    {
        if (report.GetProperty("status").ValueEquals("submitted"))
        {
            foreach (var required in (string[])["submitted_at", "incident"])
            {
                if (!report.TryGetProperty(required, out _))
                {
                    yield return new FieldError("report." + required, "property_required");
                }
            }
        }

        var reporter = report.GetProperty("reporter");
        if (reporter.GetProperty("role").ValueEquals("on_behalf") && !reporter.TryGetProperty("permission", out _))
        {
            yield return new FieldError("report.reporter.permission", "property_required");
        }
    }
}
