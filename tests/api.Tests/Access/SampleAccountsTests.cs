using System.Net;
using HateResponse.Api.Access;
using HateResponse.Api.Tenants;
using HateResponse.Api.Tests.Casework;
using Microsoft.Extensions.DependencyInjection;

namespace HateResponse.Api.Tests.Access;

public sealed class SampleAccountsTests
{
    [Fact]
    public async Task One_of_the_staff_and_a_caseworker_of_each_organization_can_sign_in_after_a_start_in_Development()
    {
        using var first = new ConsoleHost();
        await first.AddOrganizationAsync("Raíces & Hope");
        using var host = new ConsoleHost(first.StorageDirectory);

        var lines = SampleAccounts.Lines(host.Services);
        var password = lines[^1].Split(": ")[1];
        var staff = await host.Browser().SignInAsync("staff@riverton.example", password);
        var caseworker = await host.Browser().SignInAsync("caseworker@raices-hope.example", password);

        Assert.Contains("line staff: staff@riverton.example", lines);
        Assert.Equal(HttpStatusCode.SeeOther, staff.StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, caseworker.StatusCode);
    }

    [Fact]
    public void A_second_start_adds_nothing_and_names_the_same_password()
    {
        using var first = new ConsoleHost();
        var before = SampleAccounts.Lines(first.Services);
        using var second = new ConsoleHost(first.StorageDirectory);
        var after = SampleAccounts.Lines(second.Services);

        Assert.NotEmpty(before);
        Assert.Equal(before, after);
        Assert.Equal(Emails(first), Emails(second));
    }

    [Fact]
    public async Task There_are_none_in_Production()
    {
        using var development = new ConsoleHost();
        Assert.NotEmpty(Emails(development)); // the control: here they are
        using var host = Production.Host();

        await host.Browser().GetAsync("/casework/sign-in");

        Assert.Empty(SampleAccounts.Lines(host.Services));
        Assert.Empty(Emails(host));
    }

    [Fact]
    public async Task The_sign_in_page_names_them_in_Development_only()
    {
        using var development = new ConsoleHost();
        using var production = Production.Host();
        var here = development.Browser();
        var there = production.Browser();

        await here.GetAsync("/casework/sign-in");
        await there.GetAsync("/casework/sign-in");

        Assert.Contains("staff@riverton.example", here.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(".example", there.Text, StringComparison.Ordinal);
        Assert.NotNull(production.Services.GetRequiredService<TenantDirectory>().Find(Cases.Tenant));
    }

    private static List<string> Emails(ConsoleHost host) =>
        host.Read(connection => connection.All("SELECT email FROM accounts ORDER BY email", row => row.GetString(0)));
}
