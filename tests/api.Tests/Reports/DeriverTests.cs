using System.Text.Json;
using System.Text.Json.Nodes;
using HateResponse.Api.Codes;
using HateResponse.Api.Reports;

namespace HateResponse.Api.Tests.Reports;

public sealed class DeriverTests
{
    private static readonly Deriver Deriver = new(new CodeLists());

    [Theory]
    [InlineData("graffiti", "race_latino,ext_immigration", "possible_crime_bias")]
    [InlineData("verbal_slur,assault_minor", "rel_jewish", "possible_crime_bias")]
    [InlineData("assault_minor", "unsure", "possible_crime_bias_unclear")]
    [InlineData("assault_minor", "ext_homeless", "possible_crime_bias_unclear")]
    [InlineData("assault_minor", "", "possible_crime_bias_unclear")]
    [InlineData("verbal_slur,shunning", "race_asian", "bias_incident_noncrime")]
    [InlineData("verbal_slur", "ext_language_accent", "bias_incident_noncrime")]
    [InlineData("online_harassment", "gi_transgender", "bias_incident_noncrime")]
    [InlineData("verbal_slur", "unsure", "unclear")]
    [InlineData("work_discrim", "race_black", "discrimination")]
    [InlineData("work_discrim,verbal_slur", "", "discrimination")]
    [InlineData("trespass", "rel_sikh", "bias_incident_noncrime")] // Group B knows no bias
    [InlineData("assault_minor", "not_bias", "not_bias")]
    [InlineData("other", "race_asian", "unclear")]
    [InlineData("unsure", "", "unclear")]
    [InlineData("", "", "unclear")]
    public void The_class_follows_from_types_and_motivations(string types, string motivations, string expected) =>
        Assert.Equal(expected, Derive(types, motivations).Class);

    [Theory]
    [InlineData("race_latino,ext_immigration", "32", "suggested")]
    [InlineData("ext_immigration,ext_caste", "", "not_mappable")] // never 33 by guess
    [InlineData("other", "", "not_mappable")]
    [InlineData("unsure", "99", "suggested")]
    [InlineData("unsure,rel_hindu", "84", "suggested")]
    [InlineData("unsure,ext_age", "", "not_mappable")]
    [InlineData("not_bias", "88", "suggested")]
    [InlineData("race_asian,race_black", "14,12", "suggested")] // never 15 from two single ones
    [InlineData("race_multiple", "15", "suggested")]
    [InlineData("national_origin,race_other", "33", "suggested")] // once
    [InlineData("so_gay,rel_sikh,dis_mental,gender_female,race_mena_other,race_asian", "41,85,52,62,33", "suggested")] // five
    [InlineData("", "", "suggested")]
    public void Bias_codes_are_the_persons_in_their_order(string motivations, string bias, string status)
    {
        var nibrs = Derive("graffiti", motivations).Nibrs;

        Assert.Equal(bias, string.Join(',', nibrs.Bias));
        Assert.Equal(status, nibrs.Status);
    }

    [Fact]
    public void Offences_place_and_victims_are_suggested_once_each()
    {
        var nibrs = Derive("hate_symbol,vandalism,threat_harm", "rel_jewish", report =>
        {
            report.Set("incident.where.type", "worship");
            report.Set("victims", JsonNode.Parse("""[{"type":"religious_org"},{"type":"individual"},{"type":"individual"}]"""));
        }).Nibrs;

        Assert.Equal(["290", "13C"], nibrs.Offenses);
        Assert.Equal("04", nibrs.Location);
        Assert.Equal(["R", "I"], nibrs.VictimType);
    }

    [Fact]
    public void What_is_no_offence_cannot_be_mapped() =>
        Assert.Equal("not_mappable", Derive("verbal_slur", "race_asian").Nibrs.Status);

    [Theory]
    [InlineData("online", null, "58")]
    [InlineData("phone_mail", null, null)]
    [InlineData("physical", "transit_vehicle", "13")]
    public void A_place_may_follow_from_its_mode(string mode, string? type, string? location) =>
        Assert.Equal(location, Derive("graffiti", "", report =>
        {
            report.Set("incident.where.mode", mode);
            report.Set("incident.where.type", type);
        }).Nibrs.Location);

    [Theory]
    [InlineData("safety.immediate_danger", "\"yes\"", "p0_danger_now")]
    [InlineData("safety.flags", """[{"code":"weapon_present","source":"rule"}]""", "p0_danger_now")]
    [InlineData("safety.flags", """[{"code":"self_harm","source":"person"}]""", "p0_danger_now")]
    [InlineData("incident.types", """["bomb_threat"]""", "p0_danger_now")]
    [InlineData("incident.types", """["death"]""", "p0_danger_now")]
    [InlineData("safety.immediate_danger", "\"unsure\"", "p1_urgent")]
    [InlineData("safety.flags", """[{"code":"child_risk","source":"rule"}]""", "p1_urgent")]
    [InlineData("safety.pattern", "\"escalating\"", "p1_urgent")]
    [InlineData("incident.types", """["assault_weapon"]""", "p1_urgent")]
    [InlineData("harm", """{"injury":"serious"}""", "p1_urgent")]
    [InlineData("needs", """[{"code":"housing_safe"}]""", "p1_urgent")]
    [InlineData("victims", """[{"type":"individual","age_band":"under_13"}]""", "p1_urgent")]
    [InlineData("safety.immediate_danger", "\"not_answered\"", "p2_support")]
    [InlineData("needs", "[]", "p2_support")] // contact is wanted
    [InlineData("needs", """[{"code":"legal_advice"}]""", "p2_support")]
    public void The_priority_follows_from_danger_harm_and_needs(string path, string value, string priority) =>
        Assert.Equal(priority, Derive("graffiti", "", report => report.Set(path, JsonNode.Parse(value))).Priority);

    [Theory]
    [InlineData("[]")]
    [InlineData("""[{"code":"just_record"}]""")]
    public void Who_wants_nothing_is_only_for_the_record(string needs) =>
        Assert.Equal("p3_record_only", Derive("graffiti", "", report =>
        {
            report.Set("needs", JsonNode.Parse(needs));
            report.Set("contact", null);
        }).Priority);

    /// <summary>The types in <paramref name="types"/> count unless <paramref name="edit"/> sets others.</summary>
    private static Derived Derive(string types, string motivations, Action<JsonObject>? edit = null)
    {
        var report = Sample.Body()["report"]!.AsObject();
        report.Set("incident.types", List(types));
        report.Set("bias.motivations", List(motivations));
        edit?.Invoke(report);
        return Deriver.Derive(JsonElement.Parse(report.ToJsonString()));
    }

    private static JsonArray List(string codes) =>
        [.. codes.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(code => JsonValue.Create(code))];
}
