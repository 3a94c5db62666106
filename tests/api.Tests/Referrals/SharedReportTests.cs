using System.Text.Json;
using System.Text.Json.Nodes;
using HateResponse.Api.Consents;
using HateResponse.Api.Referrals;
using HateResponse.Api.Reports;

namespace HateResponse.Api.Tests.Referrals;

public sealed class SharedReportTests
{
    private static readonly DateTimeOffset Now = ApiHost.Start;

    [Fact]
    public void Without_a_consent_nothing_is_seen() => Assert.Null(Share());

    [Fact]
    public void Sharing_shows_whom_to_help_and_not_the_story()
    {
        var shared = Share(Consent("share_cbo"))!;

        Assert.Equal("counseling", shared.Report.ItemsAt("needs")[0].TextAt("code"));
        Assert.Equal("97233", shared.Report.TextAt("incident", "where", "zip"));
        Assert.Equal("+15035550142", Assert.Single(shared.Contacts).Value);
        Assert.DoesNotContain("Pintaron", shared.Report.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(
            ["access", "bias", "contact", "id", "incident", "language", "needs", "reporter", "safety", "submitted_at"],
            shared.Report.EnumerateObject().Select(part => part.Name).Order());
    }

    [Fact]
    public void The_story_is_shown_by_a_consent_of_its_own() =>
        Assert.Equal(
            "Pintaron palabras en mi puerta.",
            Share(Consent("share_cbo"), Consent("share_cbo_narrative"))!.Report.TextAt("incident", "narrative"));

    [Fact]
    public void The_story_alone_shows_nothing() => Assert.Null(Share(Consent("share_cbo_narrative")));

    [Fact]
    public void What_is_refused_ended_taken_back_or_for_another_shows_nothing()
    {
        var consent = Consent("share_cbo");

        Assert.Null(Share(consent with { Granted = false }));
        Assert.Null(Share(consent with { ExpiresAt = Now }));
        Assert.Null(Share(consent with { RevokedAt = Now }));
        Assert.Null(Share(consent with { Recipient = Guid.NewGuid().ToString() }));
        Assert.Null(Share(consent with { Recipient = null }));
    }

    private static OpenedReport? Share(params ConsentRow[] consents)
    {
        var body = Sample.Body(body =>
        {
            body.Set("report.person_key", "never shared");
            body.Set("report.demographics", new JsonObject { ["gender"] = "x" });
            body.Set("report.evidence", new JsonArray());
        });
        var report = JsonElement.Parse(body["report"]!.ToJsonString());
        return SharedReport.For(
            new OpenedReport(report, [new ReportContact("contact:1", "+15035550142")]), consents, Sample.PuenteClaro, Now);
    }

    private static ConsentRow Consent(string scope) =>
        new(Guid.NewGuid(), scope, true, Sample.PuenteClaro.ToString(), Now.AddHours(-1), Now.AddDays(1), null);
}
