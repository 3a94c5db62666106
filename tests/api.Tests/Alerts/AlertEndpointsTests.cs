using System.Net;
using System.Text.Json.Nodes;
using HateResponse.Api.Casework;

namespace HateResponse.Api.Tests.Alerts;

public sealed class AlertEndpointsTests : IAsyncDisposable
{
    private const string Path = "/v1/alerts";
    private static readonly Guid Id = Guid.Parse("0199b000-0000-7000-8000-0000000000a1");
    private readonly ApiHost _host = new();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task An_alert_is_kept_once()
    {
        (await _host.PostAsync(Path, Sample.Alert(Id))).Is(HttpStatusCode.Created);
        (await _host.PostAsync(Path, Sample.Alert(Id))).Is(HttpStatusCode.OK);

        Assert.Equal(1, _host.Count("SELECT count(*) FROM alerts WHERE flags = 'weapon_present,happening_now'"));
    }

    [Fact]
    public async Task Ten_identical_alerts_at_once_are_one()
    {
        _ = _host.Store;

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => _host.PostAsync(Path, Sample.Alert(Id))));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.Created);
        Assert.Equal(1, _host.Count("SELECT count(*) FROM alerts"));
    }

    [Fact]
    public async Task Another_alert_under_a_known_id_is_a_conflict()
    {
        await _host.PostAsync(Path, Sample.Alert(Id));
        var other = Sample.Alert(Id);
        other["kind"] = "human_asked";

        (await _host.PostAsync(Path, other)).Problem(HttpStatusCode.Conflict, "alert_conflict");
    }

    [Fact]
    public async Task An_alert_may_come_before_a_language_is_known()
    {
        var alert = Sample.Alert(Id);
        alert["language"] = null;
        alert["flags"] = new JsonArray();
        alert["kind"] = "message_set_aside";

        (await _host.PostAsync(Path, alert)).Is(HttpStatusCode.Created);
        Assert.Equal(1, _host.Count("SELECT count(*) FROM alerts WHERE language IS NULL AND flags = ''"));
    }

    [Theory]
    [InlineData("danger")]
    [InlineData("human_asked")]
    [InlineData("message_set_aside")]
    [InlineData("reply_lost")]
    public async Task Every_kind_is_taken_and_has_words_for_who_reads_it(string kind)
    {
        var alert = Sample.Alert(Id);
        alert["kind"] = kind;

        (await _host.PostAsync(Path, alert)).Is(HttpStatusCode.Created);
        Assert.NotEmpty(Wording.Of("alert." + kind));
        Assert.NotEmpty(Wording.Of("advice." + kind));
    }

    [Theory]
    [InlineData("alertId", "\"x\"")]
    [InlineData("conversationId", "null")]
    [InlineData("kind", "\"bogus\"")]
    [InlineData("flags", "[\"bogus\"]")]
    [InlineData("flags", "[1]")]
    [InlineData("flags", "null")]
    [InlineData("language", "\"a-language-tag-that-is-longer-than-any-tag\"")]
    [InlineData("raisedAt", "\"now\"")]
    [InlineData("tenant", "7")]
    [InlineData("test", "\"yes\"")]
    public async Task What_is_wrong_names_its_field(string field, string value)
    {
        var alert = Sample.Alert(Id);
        alert[field] = JsonNode.Parse(value);

        Assert.Equal([field], (await _host.PostAsync(Path, alert)).Problem(HttpStatusCode.BadRequest, "alert_invalid"));
        Assert.Equal(0, _host.Count("SELECT count(*) FROM alerts"));
    }

    [Fact]
    public async Task An_unknown_tenant_is_named()
    {
        var alert = Sample.Alert(Id);
        alert["tenant"] = "nowhere";

        (await _host.PostAsync(Path, alert)).Problem(HttpStatusCode.BadRequest, "tenant_unknown");
    }
}
