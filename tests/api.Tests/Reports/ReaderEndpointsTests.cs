using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using HateResponse.Api.Tests.Casework;

namespace HateResponse.Api.Tests.Reports;

public sealed class ReaderEndpointsTests : IAsyncLifetime, IDisposable
{
    private const string Key = "key-for-tests";
    private const string Staff = "robin@riverton.example";
    private const string Colleague = "sam@riverton.example";
    private const string Caseworker = "casey@casa.example";

    private readonly ConsoleHost _host = new ConsoleHost().Setting("Referrals:ApiKey", Key);
    private Guid _report;
    private Guid _referral;

    public async Task InitializeAsync()
    {
        var organization = await _host.AddOrganizationAsync("Casa Puente");
        await _host.AddAccountAsync(Staff, Cases.Tenant);
        await _host.AddAccountAsync(Colleague, Cases.Tenant);
        await _host.AddAccountAsync(Caseworker, Cases.Tenant, organization);
        _report = await _host.AddReportAsync();
        _referral = await _host.AddReferralAsync(_report, organization);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task Each_organization_and_the_lines_own_staff_are_one_line_with_times_and_nobodys_name()
    {
        await OpenAsync(Staff, $"/casework/reports/{_report}");
        await OpenAsync(Colleague, $"/casework/reports/{_report}");
        var last = await OpenAsync(Caseworker, $"/casework/referrals/{_referral}");

        var text = await AskAsync();

        var readers = JsonNode.Parse(text)!["readers"]!.AsArray();
        Assert.Equal(
            [("Casa Puente", 1), (null, 2)],
            readers.Select(reader => (reader!["organizationName"]?.GetValue<string>(), reader["times"]!.GetValue<int>())));
        Assert.Equal(last, readers[0]!["lastAt"]!.GetValue<DateTimeOffset>());
        Assert.DoesNotContain("Name of", text, StringComparison.Ordinal);
        Assert.DoesNotContain("example", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parts_that_are_opened_together_are_one_time_and_an_hour_later_is_another()
    {
        var browser = await _host.SignedInAsync(Staff);
        await browser.GetAsync($"/casework/reports/{_report}");
        await browser.PostAsync($"/casework/reports/{_report}/open", ("part", "story"), ("part", "contact"));
        _host.Clock.Advance(TimeSpan.FromHours(1));
        await OpenAsync(Staff, $"/casework/reports/{_report}"); // the first session is over by then

        Assert.Equal([2], JsonNode.Parse(await AskAsync())!["readers"]!.AsArray().Select(reader => reader!["times"]!.GetValue<int>()));
    }

    [Fact]
    public async Task Nobody_is_an_empty_list_whoever_opened_another_report()
    {
        await OpenAsync(Staff, $"/casework/reports/{await _host.AddReportAsync()}");

        Assert.Equal("""{"readers":[]}""", await AskAsync());
    }

    [Theory]
    [InlineData("0199b000-0000-7000-8000-0000000000ff", Key, HttpStatusCode.NotFound, "report_unknown")]
    [InlineData("no-id", Key, HttpStatusCode.NotFound, "report_unknown")]
    [InlineData("no-id", "another", HttpStatusCode.Unauthorized, "api_key_invalid")]
    public async Task What_cannot_be_answered_is_a_problem(string id, string key, HttpStatusCode status, string code)
    {
        using var answer = await SendAsync(id, key);

        Assert.Equal(status, answer.StatusCode);
        Assert.Contains("urn:hateresponse:" + code, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private async Task<DateTimeOffset> OpenAsync(string email, string path)
    {
        _host.Clock.Advance(TimeSpan.FromMinutes(5));
        var browser = await _host.SignedInAsync(email);
        await browser.GetAsync(path);
        return _host.Clock.GetUtcNow();
    }

    private async Task<string> AskAsync()
    {
        using var answer = await SendAsync(_report.ToString(), Key);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync();
    }

    private async Task<HttpResponseMessage> SendAsync(string id, string key)
    {
        using var client = _host.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/v1/reports/{id}/readers");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return await client.SendAsync(request);
    }
}
