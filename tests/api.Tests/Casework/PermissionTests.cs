using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace HateResponse.Api.Tests.Casework;

/// <summary>Every address of the console by everybody who may ask for it. An address without a row fails.</summary>
public sealed class PermissionTests : IAsyncLifetime, IDisposable
{
    private const string Own = "own@riverton.example";
    private const string OtherOrganization = "other@riverton.example";
    private const string Staff = "staff-here@riverton.example";
    private const string OtherStaff = "staff-there@elsewhere.example";
    private const string Nobody = "";

    private readonly ConsoleHost _host = new();
    private Guid _referral;
    private Guid _report;
    private Guid _alert;

    /// <summary>Address, then what each gets: nobody, own caseworker, caseworker of another organization, staff, staff of another tenant.</summary>
    private static readonly Dictionary<string, string[]> Expected = new()
    {
        ["GET /casework/sign-in"] = ["200", "200", "200", "200", "200"],
        ["POST /casework/sign-in"] = ["401", "401", "401", "401", "401"],
        ["POST /casework/sign-out"] = ["in", "303", "303", "303", "303"],
        ["GET /casework/"] = ["in", "200", "200", "200", "200"],
        ["GET /casework/referrals/{id:guid}/"] = ["in", "200", "404", "404", "404"],
        ["POST /casework/referrals/{id:guid}/open"] = ["in", "200", "404", "404", "404"],
        ["POST /casework/referrals/{id:guid}/accept"] = ["in", "303", "404", "404", "404"],
        ["POST /casework/referrals/{id:guid}/decline"] = ["in", "409", "404", "404", "404"], // it was just accepted
        ["GET /casework/reports/{id:guid}/"] = ["in", "404", "404", "200", "404"],
        ["POST /casework/reports/{id:guid}/open"] = ["in", "404", "404", "200", "404"],
        ["POST /casework/alerts/{id:guid}/acknowledge"] = ["in", "404", "404", "303", "404"],
        ["GET /casework/record"] = ["in", "404", "404", "200", "200"],
        ["GET /casework/notices"] = ["in", "404", "404", "200", "200"],
        ["GET /casework/tests"] = ["in", "404", "404", "200", "200"],
        ["POST /casework/tests/delete"] = ["in", "404", "404", "303", "303"],
        ["GET /casework/{**rest}"] = ["in", "404", "404", "404", "404"],
    };

    public async Task InitializeAsync()
    {
        var organization = await _host.AddOrganizationAsync("Casa Verde");
        var other = await _host.AddOrganizationAsync("Riverton Legal Aid");
        await _host.AddAccountAsync(Own, Cases.Tenant, organization);
        await _host.AddAccountAsync(OtherOrganization, Cases.Tenant, other);
        await _host.AddAccountAsync(Staff, Cases.Tenant);
        await _host.AddAccountAsync(OtherStaff, "elsewhere");
        _report = await _host.AddReportAsync();
        _referral = await _host.AddReferralAsync(_report, organization);
        _alert = await _host.AddAlertAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _host.Dispose();

    [Fact]
    public void Every_address_of_the_console_has_a_row()
    {
        Assert.Equal(Expected.Keys.Order(StringComparer.Ordinal), Addresses().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_address_but_the_sign_in_asks_who_is_there()
    {
        var open = Endpoints()
            .Where(endpoint => endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Authorization.IAllowAnonymous>() is not null
                || endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Authorization.IAuthorizeData>() is null)
            .Select(endpoint => endpoint.RoutePattern.RawText)
            .Distinct();

        Assert.Equal(["/casework/sign-in"], open);
    }

    [Theory]
    [InlineData(0, Nobody)]
    [InlineData(1, Own)]
    [InlineData(2, OtherOrganization)]
    [InlineData(3, Staff)]
    [InlineData(4, OtherStaff)]
    public async Task Everybody_gets_what_is_theirs_and_nothing_else(int column, string email)
    {
        var actual = new Dictionary<string, string>();
        foreach (var address in Expected.Keys)
        {
            actual[address] = await AskAsync(address, email);
        }

        Assert.Equal(Expected.ToDictionary(row => row.Key, row => row.Value[column]), actual);
    }

    private async Task<string> AskAsync(string address, string email)
    {
        var browser = email.Length == 0 ? _host.Browser() : await _host.SignedInAsync(email);
        if (email.Length == 0)
        {
            await browser.GetAsync("/casework/sign-in");
        }

        var (method, pattern) = (address.Split(' ')[0], address.Split(' ')[1]);
        var id = pattern.Contains("referrals", StringComparison.Ordinal) ? _referral
            : pattern.Contains("reports", StringComparison.Ordinal) ? _report : _alert;
        var path = pattern.Replace("{id:guid}", id.ToString(), StringComparison.Ordinal)
            .Replace("{**rest}", "no/such/page", StringComparison.Ordinal);
        var answer = method == "GET" ? await browser.GetAsync(path) : await browser.PostAsync(path, ("part", "story"));
        if (answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Redirect)
        {
            Assert.DoesNotContain(Cases.Story, browser.Text, StringComparison.Ordinal);
        }

        return answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location?.OriginalString == "/casework/sign-in"
            ? "in"
            : ((int)answer.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private IEnumerable<string> Addresses() => Endpoints().SelectMany(endpoint =>
        (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"])
            .Select(method => $"{method} {endpoint.RoutePattern.RawText}"));

    private IEnumerable<RouteEndpoint> Endpoints() => _host.Services.GetRequiredService<EndpointDataSource>().Endpoints
        .OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.RoutePattern.RawText?.StartsWith("/casework", StringComparison.Ordinal) == true)
        .Where(endpoint => endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is null);
}
