using System.Text;
using NJsonSchema;
using NJsonSchema.Validation;

namespace HateResponse.Api.Http;

/// <summary>What breaks a JSON schema, as callers are told it.</summary>
internal static class SchemaErrors
{
    /// <summary>Every fault, by its path; empty when there is none.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="json">JSON text.</param>
    /// <param name="root">What the paths begin with; empty for the body itself.</param>
    public static IEnumerable<FieldError> Of(JsonSchema schema, string json, string root) =>
        schema.Validate(json).SelectMany(error => Flatten(error, root));

    private static IEnumerable<FieldError> Flatten(ValidationError error, string root) =>
        error is ChildSchemaValidationError parent && parent.Errors.Values.SelectMany(inner => inner).ToList() is { Count: > 0 } inner
            ? inner.SelectMany(child => Flatten(child, root))
            : [new FieldError(Path(error, root), SnakeCase(error.Kind.ToString()))];

    /// <summary>From <c>#/incident.types[0]</c> to <c>report.incident.types[0]</c>.</summary>
    private static string Path(ValidationError error, string root)
    {
        var path = error.Path?.TrimStart('#', '/') ?? "";
        return path.Length == 0 || root.Length == 0 ? root + path : $"{root}.{path}";
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
