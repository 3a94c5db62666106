using System.Net;
using HateResponse.Api.Access;
using HateResponse.Api.Tests.Casework;
using Microsoft.Extensions.Configuration;

namespace HateResponse.Api.Tests.Access;

public sealed class NewAccountTests : IDisposable
{
    private readonly ConsoleHost _host = new();
    private readonly List<string> _said = [];

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task Somebody_of_an_organization_can_sign_in_with_the_password_that_was_shown()
    {
        await _host.AddOrganizationAsync("Casa Verde");

        var code = await AddAsync(("Email", "Sam@City.example"), ("Organization", "Casa Verde"), ("Tenant", "riverton"));
        var browser = _host.Browser();
        var answer = await browser.SignInAsync("sam@city.example", _said[0].Split(": ")[1]);

        Assert.Equal(0, code);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Contains("Casa Verde", browser.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("riverton", "nobody", "NewAccount:Organization must be one of")]
    [InlineData("nowhere", null, "NewAccount:Tenant must be one of")]
    public async Task What_does_not_exist_is_named(string tenant, string? organization, string expected)
    {
        var code = await AddAsync(("Email", "sam@city.example"), ("Tenant", tenant), ("Organization", organization));

        Assert.Equal(1, code);
        Assert.StartsWith(expected, _said[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_is_taken_once()
    {
        await AddAsync(("Email", "sam@city.example"), ("Tenant", "riverton"));
        var code = await AddAsync(("Email", "sam@city.example"), ("Tenant", "riverton"));

        Assert.Equal(1, code);
        Assert.Contains("already", _said[1], StringComparison.Ordinal);
    }

    private Task<int> AddAsync(params (string Key, string? Value)[] asked)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(asked.Select(pair => KeyValuePair.Create("NewAccount:" + pair.Key, pair.Value)))
            .Build();
        return NewAccount.AddAsync(_host.Services, configuration, _said.Add);
    }
}
