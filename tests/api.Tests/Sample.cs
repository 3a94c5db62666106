using System.Text.Json.Nodes;

namespace HateResponse.Api.Tests;

/// <summary>Bodies with good defaults: hateful graffiti on a door in Portland, told in Spanish.</summary>
internal static class Sample
{
    public static readonly Guid Conversation = Guid.Parse("0199b000-0000-7000-8000-000000000001");
    public static readonly Guid Report = Guid.Parse("0199b000-0000-7000-8000-000000000002");

    /// <summary>Counseling in Spanish for Latino people; a service of Puente Claro House.</summary>
    public static readonly Guid Counseling = Service(104);
    public static readonly Guid PuenteClaro = Guid.Parse("0199a000-0002-7000-8000-000000000003");
    public static readonly Guid Fallback = Service(101);

    public static Guid Service(int number) => Guid.Parse($"0199a000-0001-7000-8000-000000000{number}");

    /// <summary>Body of <c>POST /v1/reports</c>.</summary>
    public static JsonObject Body(Action<JsonObject>? edit = null, Guid? id = null, int version = 1)
    {
        var body = new JsonObject
        {
            ["tenant"] = "riverton",
            ["conversationId"] = Conversation.ToString(),
            ["version"] = version,
            ["report"] = JsonNode.Parse(
                $$"""
                {
                  "id": "{{id ?? Report}}", "schema_version": "1.0", "status": "submitted", "channel": "sms",
                  "language": "es", "created_at": "2026-11-24T17:40:00Z", "submitted_at": "2026-11-24T17:59:00Z",
                  "jurisdiction": "riverton",
                  "safety": { "immediate_danger": "no", "flags": [] },
                  "reporter": { "role": "victim", "anonymous": true, "age_band": "25_44" },
                  "victims": [{ "type": "individual", "is_reporter": true }],
                  "incident": {
                    "when": { "value": "2026-11-23", "precision": "day" },
                    "where": { "mode": "physical", "type": "home", "zip": "97233", "county_fips": "41051", "precision": "zip" },
                    "types": ["graffiti"],
                    "narrative": "Pintaron palabras en mi puerta."
                  },
                  "bias": { "motivations": ["race_latino", "ext_immigration"] },
                  "police": { "want": "no" },
                  "access": { "spoken_language": "es" },
                  "needs": [{ "code": "counseling", "priority": 1 }, { "code": "graffiti_removal", "priority": 2 }],
                  "contact": { "wanted": true, "methods": [{ "method": "sms", "value_ref": "contact:1" }] },
                  "consents": [
                    { "scope": "keep_report", "granted": true, "text_version": "1", "given_at": "2026-11-24T17:59:00Z" }
                  ]
                }
                """),
            ["contacts"] = new JsonArray(new JsonObject { ["ref"] = "contact:1", ["value"] = "+15035550142" }),
        };
        edit?.Invoke(body);
        return body;
    }

    /// <summary>Sets what lies at a path such as <c>report.incident.types</c>; null removes it.</summary>
    public static void Set(this JsonObject body, string path, JsonNode? value)
    {
        var names = path.Split('.');
        var parent = names[..^1].Aggregate((JsonNode)body, (node, name) => node[name]!);
        if (value is null)
        {
            parent.AsObject().Remove(names[^1]);
        }
        else
        {
            parent[names[^1]] = value;
        }
    }

    /// <summary>A consent to share with an organization.</summary>
    public static JsonObject Consent(Guid? recipient = null, string givenAt = "2026-11-24T17:59:30Z") => new()
    {
        ["scope"] = "share_cbo",
        ["granted"] = true,
        ["recipient"] = (recipient ?? PuenteClaro).ToString(),
        ["text_version"] = "share_cbo@1",
        ["language"] = "es",
        ["channel"] = "sms",
        ["given_at"] = givenAt,
        ["expires_at"] = "2027-05-23T18:00:00Z",
    };

    /// <summary>Body of <c>POST /v1/reports/{id}/referrals</c>.</summary>
    public static JsonObject Referral(Guid referralId, Guid? serviceId = null, JsonObject? consent = null) => new()
    {
        ["referralId"] = referralId.ToString(),
        ["serviceId"] = (serviceId ?? Counseling).ToString(),
        ["consent"] = consent ?? Consent(),
    };

    /// <summary>Body of <c>POST /v1/alerts</c>.</summary>
    public static JsonObject Alert(Guid id) => new()
    {
        ["alertId"] = id.ToString(),
        ["tenant"] = "riverton",
        ["conversationId"] = Conversation.ToString(),
        ["kind"] = "danger",
        ["flags"] = new JsonArray("weapon_present", "happening_now"),
        ["language"] = "es",
        ["raisedAt"] = "2026-11-24T17:58:00+00:00",
    };
}
