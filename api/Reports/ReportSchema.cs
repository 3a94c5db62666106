using System.Text;
using System.Text.Json;
using HateResponse.Api.Codes;
using HateResponse.Api.Http;
using NJsonSchema;
using NJsonSchema.Validation;

namespace HateResponse.Api.Reports;

/// <summary>The form of a report: <c>Codes/report.schema.json</c>.</summary>
internal sealed class ReportSchema
{
    private readonly JsonSchema _report = Load();

    /// <summary>What breaks the schema; empty when nothing does.</summary>
    /// <param name="report">A JSON object.</param>
    public IReadOnlyList<FieldError> Errors(JsonElement report)
    {
        List<FieldError> errors = [.. _report.Validate(report.GetRawText()).SelectMany(error => Flatten(error, "report"))];
        return errors.Count > 0 ? errors : [.. Conditions(report)];
    }

    /// <summary>What breaks the schema of one consent; empty when nothing does.</summary>
    /// <param name="consent">A JSON object.</param>
    public IReadOnlyList<FieldError> ConsentErrors(JsonElement consent) =>
        [.. _report.Properties["consents"].Item!.Validate(consent.GetRawText()) // the schema has it
            .SelectMany(error => Flatten(error, "consent"))];

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

    private static IEnumerable<FieldError> Flatten(ValidationError error, string root) =>
        error is ChildSchemaValidationError parent && parent.Errors.Values.SelectMany(inner => inner).ToList() is { Count: > 0 } inner
            ? inner.SelectMany(child => Flatten(child, root))
            : [new FieldError(Path(error, root), SnakeCase(error.Kind.ToString()))];

    /// <summary>From <c>#/incident.types[0]</c> to <c>report.incident.types[0]</c>.</summary>
    private static string Path(ValidationError error, string root)
    {
        var path = error.Path?.TrimStart('#', '/') ?? "";
        return path.Length == 0 ? root : $"{root}.{path}";
    }

    private static string SnakeCase(string name)
    {
        var text = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0)
            {
                text.Append('_');
            }

            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }
}
