namespace HateResponse.Api.Http;

/// <summary>What is wrong with one field of a body.</summary>
/// <param name="Field">JSON path, for example <c>report.incident.when.precision</c>.</param>
/// <param name="Message">What is wrong, as a code in snake case; never what was in the field.</param>
internal sealed record FieldError(string Field, string Message);
