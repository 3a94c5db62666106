using System.Net;
using HateResponse.Api.Codes;
using HateResponse.Api.Referrals;
using HateResponse.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace HateResponse.Api.Tests.Referrals;

public sealed class ReferralStoreTests : IAsyncDisposable
{
    private static readonly Guid Id = Guid.Parse("0199b000-0000-7000-8000-0000000000b1");
    private readonly ApiHost _host = new();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    /// <summary>Every pair of statuses; legal are those of the table in the domain rules, and no other.</summary>
    public static TheoryData<string, string, bool> Steps()
    {
        Dictionary<string, string[]> legal = new()
        {
            ["draft"] = ["offered", "cancelled"],
            ["offered"] = ["requested", "cancelled"],
            ["requested"] = ["received", "accepted", "rejected", "expired", "cancelled"],
            ["received"] = ["accepted", "rejected", "on_hold", "cancelled", "expired"],
            ["accepted"] = ["in_progress", "failed", "cancelled"],
            ["on_hold"] = ["accepted", "in_progress", "cancelled", "failed"],
            ["in_progress"] = ["completed", "failed", "on_hold", "cancelled"], // the person may withdraw at any step
        };
        var all = new CodeLists().Set("referral.status");
        var steps = new TheoryData<string, string, bool>();
        foreach (var from in all)
        {
            foreach (var to in all)
            {
                var isCorrection = to == "entered_in_error" && legal.ContainsKey(from);
                steps.Add(from, to, isCorrection || legal.GetValueOrDefault(from, []).Contains(to));
            }
        }

        return steps;
    }

    [Fact]
    public async Task Only_legal_steps_are_taken_and_each_leaves_one_event()
    {
        await OpenAsync();
        var taken = 0;
        foreach (var (from, to, isLegal) in Steps().Select(step => ((string)step[0], (string)step[1], (bool)step[2])))
        {
            await _host.Store.Database.WriteAsync(
                session => session.Execute("UPDATE referrals SET status = @1", from), default);

            var outcome = await ChangeAsync(to, "other");

            if (isLegal)
            {
                Assert.Equal(to, Assert.IsType<ReferralOutcome.Changed>(outcome).Referral.Status);
                taken++;
            }
            else
            {
                var allowed = Assert.IsType<ReferralOutcome.Illegal>(outcome).Allowed;
                Assert.DoesNotContain(to, allowed);
                Assert.Equal(Steps().Count(step => (string)step[0] == from && (bool)step[2]), allowed.Count);
            }

            Assert.Equal(taken + 1, _host.Count("SELECT count(*) FROM referral_events"));
            Assert.Equal(taken, _host.Count("SELECT count(*) FROM bot_events"));
            Assert.Equal(taken + 1, _host.Count("SELECT version FROM referrals"));
        }
    }

    [Theory]
    [InlineData("rejected", null)]
    [InlineData("rejected", "bogus")]
    [InlineData("cancelled", null)]
    [InlineData("accepted", "bogus")]
    public async Task A_step_without_its_reason_is_not_taken(string status, string? reason)
    {
        await OpenAsync();

        Assert.IsType<ReferralOutcome.ReasonMissing>(await ChangeAsync(status, reason));

        Assert.Equal(1, _host.Count("SELECT count(*) FROM referrals WHERE status = 'requested' AND version = 1"));
    }

    [Fact]
    public async Task An_unknown_referral_is_unknown() =>
        Assert.IsType<ReferralOutcome.Unknown>(await ChangeAsync("accepted", null));

    [Fact]
    public async Task Two_caseworkers_cannot_both_decide()
    {
        await OpenAsync();

        var outcomes = await Task.WhenAll(ChangeAsync("accepted", null), ChangeAsync("rejected", "no_capacity"));

        Assert.Single(outcomes, outcome => outcome is ReferralOutcome.Changed);
        Assert.Single(outcomes, outcome => outcome is ReferralOutcome.Illegal);
        Assert.Equal(1, _host.Count("SELECT count(*) FROM bot_events"));
    }

    [Fact]
    public async Task Accepting_starts_the_clock_of_the_first_contact_and_rejecting_stops_it()
    {
        await OpenAsync();
        _host.Clock.Advance(TimeSpan.FromHours(1));

        var accepted = Assert.IsType<ReferralOutcome.Changed>(await ChangeAsync("accepted", null));

        // Tuesday 11:00 and two business days
        Assert.Equal(new DateTimeOffset(2026, 11, 30, 19, 0, 0, default), accepted.Referral.ContactBy);
        var failed = Assert.IsType<ReferralOutcome.Changed>(await ChangeAsync("failed", "could_not_contact"));
        Assert.Null(failed.Referral.ContactBy);
    }

    [Fact]
    public async Task Who_has_said_no_is_not_offered_again_and_can_be_asked_by_a_new_referral_only()
    {
        await OpenAsync();
        await ChangeAsync("rejected", "no_capacity");

        var matches = (await _host.PostAsync($"/v1/reports/{Sample.Report}/matches", null)).Is(HttpStatusCode.OK)["matches"]!.AsArray();

        Assert.NotEmpty(matches);
        Assert.DoesNotContain(matches, match => match!["organizationName"]!.GetValue<string>() == "Puente Claro House");
        Assert.IsType<ReferralOutcome.Illegal>(await ChangeAsync("requested", null));
    }

    [Fact]
    public async Task Events_cannot_be_changed_or_deleted()
    {
        await OpenAsync();

        await Assert.ThrowsAsync<SqliteException>(() => WriteAsync("UPDATE referral_events SET actor = 'x'"));
        await Assert.ThrowsAsync<SqliteException>(() => WriteAsync("DELETE FROM referral_events"));

        Assert.Equal(1, _host.Count("SELECT count(*) FROM referral_events WHERE actor = 'person'"));
    }

    [Fact]
    public void Reasons_and_statuses_are_those_of_the_code_lists()
    {
        var codes = new CodeLists();

        Assert.Equal(codes.Set("referral.status").Order(), ReferralStates.All.Order());
        Assert.All(codes.Set("referral.reason"), reason => Assert.True(ReferralStates.IsReason("rejected", reason)));
    }

    private async Task OpenAsync()
    {
        await _host.PostAsync("/v1/reports", Sample.Body());
        (await _host.PostAsync($"/v1/reports/{Sample.Report}/referrals", Sample.Referral(Id))).Is(HttpStatusCode.Created);
    }

    private Task WriteAsync(string sql) =>
        _host.Store.Database.WriteAsync((WriteSession session) => { session.Execute(sql); }, default);

    private Task<ReferralOutcome> ChangeAsync(string status, string? reason)
    {
        var store = _host.Services.GetRequiredService<ReferralStore>();
        var change = new ReferralChange { ReferralId = Id, ToStatus = status, Reason = reason, Actor = "system" };
        return _host.Store.Database.WriteAsync(
            session => store.Change(session, change, _host.Clock.GetUtcNow()), default);
    }
}
