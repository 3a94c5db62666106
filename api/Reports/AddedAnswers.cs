using System.Globalization;
using System.Text.Json;
using HateResponse.Api.Http;

namespace HateResponse.Api.Reports;

/// <summary>
/// Reads <c>added</c> of <c>POST /v1/reports</c>. Whether the tenant still asks a question is not looked at: what somebody
/// answered while it did is no less true.
/// </summary>
internal static class AddedAnswers
{
    private const string Name = "added";
    private const int MaxAnswers = 50;
    private const int MaxCodes = 6;
    private const int MaxIdChars = 50;
    private const int MaxTextChars = 1000;

    /// <summary>The answers; empty where the body has none. What is wrong is added to the errors.</summary>
    public static IReadOnlyList<AddedAnswer> Read(JsonElement body, List<FieldError> errors)
    {
        if (!body.TryGetProperty(Name, out _))
        {
            return [];
        }

        var fields = new BodyFields(body);
        var items = fields.List(Name, MaxAnswers);
        errors.AddRange(fields.Errors);
        return [.. items.Select((item, i) => Read(item, string.Create(CultureInfo.InvariantCulture, $"{Name}[{i}]"), errors))];
    }

    private static AddedAnswer Read(JsonElement item, string path, List<FieldError> errors)
    {
        if (item.ValueKind != JsonValueKind.Object)
        {
            errors.Add(new FieldError(path, "object_expected"));
            return new AddedAnswer("", [], null);
        }

        var fields = new BodyFields(item, path + ".");
        var question = fields.Text("question", MaxIdChars);
        var codes = fields.List("codes", MaxCodes);
        var text = fields.OptionalText("text", MaxTextChars);
        errors.AddRange(fields.Errors);
        if (codes.Any(code => code.ValueKind != JsonValueKind.String))
        {
            errors.Add(new FieldError(path + ".codes", "text_expected"));
            return new AddedAnswer(question, [], text);
        }

        return new AddedAnswer(question, [.. codes.Select(code => code.GetString()!)], text); // each is a text
    }
}
