using System.Net;
using HateResponse.Api.Erasure;
using HateResponse.Api.Referrals;
using HateResponse.Storage.Privacy;
using Microsoft.Extensions.DependencyInjection;

namespace HateResponse.Api.Tests.Erasure;

public sealed class ErasureTests : IAsyncDisposable
{
    private static readonly Guid Referral = Guid.Parse("0199b000-0000-7000-8000-0000000000c1");
    private readonly ApiHost _host = new();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Its_versions_are_gone_and_no_key_opens_them()
    {
        await TellAsync();
        var boxes = _host.Store.Database.Read(connection => connection.All(
            "SELECT report_sealed, contacts_sealed FROM report_versions", row => ((byte[])row.GetValue(0), (byte[])row.GetValue(1))));
        var key = _host.Store.Database.Read(connection => connection.One("SELECT key_id FROM reports", row => row.Id(0)));
        Assert.Contains(
            "Pintaron", _host.Store.Vault.OpenText(key, Assert.Single(boxes).Item1, "report"), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.NoContent, await _host.EraseAsync(Sample.Report));

        Assert.Throws<KeyDestroyedException>(() => _host.Store.Vault.Open(key, boxes[0].Item1, "report"));
        Assert.Throws<KeyDestroyedException>(() => _host.Store.Vault.Open(key, boxes[0].Item2, "contacts"));
        Assert.Equal(0, _host.Count("SELECT count(*) FROM report_versions"));
        Assert.Equal(0, _host.Count("SELECT count(*) FROM dying_keys"));
    }

    [Fact]
    public async Task What_stays_of_it_says_nothing_of_it()
    {
        await TellAsync();
        await _host.PostAsync("/v1/alerts", Sample.Alert(Guid.NewGuid()));

        await _host.EraseAsync(Sample.Report);

        Assert.Equal(1, _host.Count(
            """
            SELECT count(*) FROM reports WHERE status = 'erased' AND conversation_id = '00000000-0000-0000-0000-000000000000'
                AND class = 'unclear' AND language = 'und' AND county_fips IS NULL AND received_at = 0
            """));
        Assert.Equal(1, _host.Count("SELECT count(*) FROM alerts WHERE conversation_id = '' AND language IS NULL"));
        Assert.Equal(0, _host.Count("SELECT count(*) FROM consents WHERE granted = 1 AND (revoked_at IS NULL OR end_reason <> 'erased')"));
        Assert.Equal(1, _host.Count("SELECT reports FROM erased_reports WHERE received_in = '2026-11' AND tenant = 'riverton'"));
        Assert.Equal(1, _host.Count("SELECT count(*) FROM tombstones WHERE erased_on = '2026-11-24' AND tenant = 'riverton'"));
        Assert.Equal(1, _host.Count("SELECT count(*) FROM audit WHERE action = 'report.erased'"));
    }

    [Fact]
    public async Task Once_more_is_the_same_answer_and_changes_nothing()
    {
        await TellAsync();
        await _host.EraseAsync(Sample.Report);

        Assert.Equal(HttpStatusCode.NoContent, await _host.EraseAsync(Sample.Report));

        Assert.Equal(1, _host.Count("SELECT sum(reports) FROM erased_reports"));
        Assert.Equal(1, _host.Count("SELECT count(*) FROM audit WHERE action = 'report.erased'"));
    }

    [Fact]
    public async Task It_comes_in_no_more_and_nothing_can_be_asked_of_it()
    {
        await TellAsync();
        await _host.EraseAsync(Sample.Report);

        (await _host.PostAsync("/v1/reports", Sample.Body())).Problem(HttpStatusCode.Conflict, "report_erased");
        (await _host.PostAsync("/v1/reports", Sample.Body(version: 2))).Problem(HttpStatusCode.Conflict, "report_erased");
        (await _host.PostAsync($"/v1/reports/{Sample.Report}/matches", null)).Problem(HttpStatusCode.NotFound, "report_unknown");
        (await _host.PostAsync($"/v1/reports/{Sample.Report}/referrals", Sample.Referral(Guid.NewGuid())))
            .Problem(HttpStatusCode.NotFound, "report_unknown");
    }

    [Fact]
    public async Task A_report_that_is_erased_before_it_arrives_is_not_taken()
    {
        Assert.Equal(HttpStatusCode.NotFound, await _host.EraseAsync(Sample.Report));

        (await _host.PostAsync("/v1/reports", Sample.Body())).Problem(HttpStatusCode.Conflict, "report_erased");
        Assert.Equal(0, _host.Count("SELECT count(*) FROM reports"));
    }

    [Fact]
    public async Task Open_referrals_end_as_the_persons_wish_and_the_bot_is_not_told_whom_they_were_with()
    {
        await TellAsync();
        await ChangeAsync("received");
        await _host.BotEvents.StepAsync(default);
        await ChangeAsync("accepted");

        await _host.EraseAsync(Sample.Report);
        await _host.BotEvents.StepAsync(default);

        Assert.Equal(1, _host.Count(
            "SELECT count(*) FROM referral_events WHERE to_status = 'cancelled' AND reason = 'person_withdrew' AND actor = 'person'"));
        Assert.Equal(4, _host.Count("SELECT count(*) FROM referral_events"));
        var last = _host.Bot.Heard.Last().Body;
        Assert.Contains("\"report.erased\"", last, StringComparison.Ordinal);
        Assert.DoesNotContain("Puente", last, StringComparison.Ordinal);
        Assert.Equal(2, _host.Bot.Heard.Count);
        Assert.Equal(0, _host.Count("SELECT count(*) FROM bot_events WHERE body LIKE '%Puente%'"));
    }

    [Fact]
    public async Task A_key_that_a_crash_left_behind_is_destroyed_at_the_next_start()
    {
        await TellAsync();
        await _host.Store.Database.WriteAsync(
            session => session.Execute("INSERT INTO dying_keys (key_id) SELECT key_id FROM reports"), default);

        Assert.Equal(1, await _host.Services.GetRequiredService<DyingKeys>().DestroyAsync(default));

        Assert.Equal(0, _host.Count("SELECT count(*) FROM dying_keys"));
        var key = _host.Store.Database.Read(connection => connection.One("SELECT key_id FROM reports", row => row.Id(0)));
        Assert.Throws<KeyDestroyedException>(() => _host.Store.Vault.Open(key, new byte[64], "report"));
    }

    private async Task TellAsync()
    {
        (await _host.PostAsync("/v1/reports", Sample.Body())).Is(HttpStatusCode.Created);
        (await _host.PostAsync($"/v1/reports/{Sample.Report}/referrals", Sample.Referral(Referral))).Is(HttpStatusCode.Created);
    }

    private Task<ReferralOutcome> ChangeAsync(string status) => _host.Store.Database.WriteAsync(
        session => _host.Services.GetRequiredService<ReferralStore>().Change(
            session, new ReferralChange { ReferralId = Referral, ToStatus = status, Actor = "system" }, _host.Clock.GetUtcNow()),
        default);
}
