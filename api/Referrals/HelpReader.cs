using System.Text.Json;
using HateResponse.Api.Codes;
using HateResponse.Api.Http;

namespace HateResponse.Api.Referrals;

/// <summary>
/// From the body of <c>POST /v1/help</c> to a wish, or to what is wrong with it. City and state may be told and are not read:
/// matching goes by ZIP code and county.
/// </summary>
internal sealed class HelpReader(CodeLists codes)
{
    private const int MaxTenantChars = 100;
    private const int MaxLanguageChars = 35;
    private const int ZipChars = 5;
    private const int CountyChars = 5;

    /// <summary>Reads a body; exactly one of the two answers is given.</summary>
    public (HelpWish? Wish, IReadOnlyList<FieldError> Errors) Read(JsonElement body)
    {
        var fields = new BodyFields(body);
        var wish = new HelpWish
        {
            Tenant = fields.Text("tenant", MaxTenantChars),
            Needs = fields.Codes("needs", codes.Needs),
            Motivations = fields.Codes("motivations", codes.Motivations),
            Language = fields.Text("language", MaxLanguageChars),
            Zip = fields.OptionalText("zip", ZipChars),
            CountyFips = fields.OptionalText("countyFips", CountyChars),
        };
        return fields.Errors.Count > 0 ? (null, fields.Errors) : (wish, []);
    }
}
