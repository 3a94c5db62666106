using System.Text.Json;
using HateResponse.Api.Http;
using HateResponse.Api.Reports;

namespace HateResponse.Api.Consents;

/// <summary>From the <c>consent</c> of a body to a consent, or to what is wrong with it.</summary>
internal sealed class ConsentReader(ReportSchema schema)
{
    /// <summary>Reads it; exactly one of the two answers is given.</summary>
    /// <param name="consent">A JSON object, or undefined where the body had none.</param>
    public (ConsentGiven? Consent, IReadOnlyList<FieldError> Errors) Read(JsonElement consent)
    {
        if (consent.ValueKind != JsonValueKind.Object)
        {
            return (null, [new FieldError("consent", "object_expected")]);
        }

        var errors = schema.ConsentErrors(consent);
        if (errors.Count > 0)
        {
            return (null, errors);
        }

        return ConsentGiven.HasInstants(consent)
            ? (ConsentGiven.From(consent), [])
            : (null, [new FieldError("consent", "instant_expected")]);
    }
}
