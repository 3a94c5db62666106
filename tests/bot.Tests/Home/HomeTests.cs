using HateResponse.Hosting;

namespace HateResponse.Bot.Tests.Home;

public sealed class HomeTests
{
    [Theory]
    [InlineData("Development", true, true)]
    [InlineData("Development", false, false)]
    [InlineData("Production", false, false)]
    public async Task The_page_says_what_this_is_and_links_what_there_is(string environment, bool simulator, bool linked)
    {
        await using var host = BotHost.Start(new()
        {
            Environment = environment,
            Simulator = simulator,
            Settings = environment == "Production" ? BotHostOptions.ProductionSettings : new Dictionary<string, string>(),
        });
        using var client = host.CreateClient();

        var html = await client.GetStringAsync(host.Address + "/");
        var css = await client.GetStringAsync(host.Address + "/home.css");

        Assert.Contains("911", html, StringComparison.Ordinal);
        Assert.Equal(linked, html.Contains("href=\"/simulator\"", StringComparison.Ordinal));
        Assert.Equal(environment == "Development", html.Contains("href=\"/casework\"", StringComparison.Ordinal));
        Assert.DoesNotContain("://", html + css, StringComparison.Ordinal);
    }
}
