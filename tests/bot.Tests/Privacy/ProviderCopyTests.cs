using System.Net;
using HateResponse.Bot.Privacy;
using HateResponse.Hosting;

namespace HateResponse.Bot.Tests.Privacy;

public sealed class ProviderCopyTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Every_message_of_the_conversation_is_deleted_at_the_provider_both_ways_and_once()
    {
        await using var host = await ErasedAsync(_ => new(HttpStatusCode.NoContent));
        await CopyStepAsync(host);
        Assert.Empty(Deleted(host)); // what has just left cannot be deleted yet

        host.Clock.Advance(2 * Minute);
        await WorkAsync(host);
        host.Clock.Advance(2 * Minute);
        await WorkAsync(host);

        Assert.Equal(["SM-in-1", "SM-in-2", "SM-out-0", "SM-out-1"], Deleted(host).Order());
        Assert.Equal(0, host.Count("SELECT count(*) FROM provider_copies"));
        Assert.Equal(0, host.Count("SELECT count(*) FROM delivery_statuses"));
        Assert.Equal(0, host.Count("SELECT count(*) FROM erasures"));
    }

    [Theory]
    [InlineData(404, 20404, true)]
    [InlineData(409, 20009, false)]
    [InlineData(400, 20009, false)]
    [InlineData(401, 20003, false)]
    [InlineData(403, 20005, false)]
    [InlineData(500, 20500, false)]
    [InlineData(503, 20503, false)]
    public async Task What_the_provider_does_not_have_is_gone_and_all_else_is_asked_for_again(int status, int code, bool isGone)
    {
        await using var host = await ErasedAsync(_ => TwilioAnswers.Error((HttpStatusCode)status, code));
        host.Clock.Advance(Minute);

        await CopyStepAsync(host);

        Assert.Equal(isGone ? 0 : 3, host.Count("SELECT count(*) FROM provider_copies WHERE attempts = 1"));
        Assert.Equal(0, await CopyStepAsync(host));
        host.Clock.Advance(Minute);
        Assert.Equal(isGone ? 0 : 3, await CopyStepAsync(host));
    }

    [Fact]
    public async Task A_provider_that_is_away_is_asked_for_as_long_as_it_takes_and_the_backlog_shows()
    {
        await using var host = await ErasedAsync(_ => throw new HttpRequestException(HttpRequestError.ConnectionError));
        for (var i = 0; i < 40; i++)
        {
            host.Clock.Advance(TimeSpan.FromDays(1));
            await WorkAsync(host);
        }

        using var client = new HttpClient();
        var metrics = await client.GetStringAsync(new Uri(host.Address + "/metrics"));
        Assert.Matches("hateresponse_provider_copies\\S*\\{[^}]*state=\"stuck\"[^}]*\\} 4", metrics);
        Assert.Matches("hateresponse_erasures_waiting\\S*\\{[^}]*reason=\"asked\"[^}]*\\} 1", metrics);
    }

    [Fact]
    public async Task The_simulated_provider_deletes_its_records_and_the_phone_keeps_its_messages()
    {
        await using var host = BotHost.Start(Erasures.Options() with { Simulator = true });
        var phones = host.Get<Bot.Simulator.Phones>();
        var provider = host.Get<Bot.Simulator.SimulatedProvider>();
        foreach (var text in (string[])["hello", "ERASE"])
        {
            await provider.TextAsync(Erasures.Ana, BotHost.Line, text, default);
            await host.DrainAsync();
            await host.Get<Bot.Simulator.Provider.StatusCallbackWorker>().StepAsync(default);
        }

        await host.EraseAsync();
        host.Get<Bot.Simulator.SimulatedClock>().Forward(2 * Minute);
        await WorkAsync(host);
        host.Get<Bot.Simulator.SimulatedClock>().Forward(2 * Minute);
        await WorkAsync(host);

        Assert.Equal(4, phones.On(Erasures.Ana).Count);
        Assert.DoesNotContain(phones.On(Erasures.Ana), message => phones.Remembers(message.Sid));
        Assert.Equal(0, host.Count("SELECT count(*) FROM provider_copies"));
    }

    private static async Task<BotHost> ErasedAsync(Func<HttpCall, HttpResponseMessage> deleting)
    {
        var host = BotHost.Start(Erasures.Options());
        var sent = 0;
        host.Provider.Always(call => call.Method == HttpMethod.Delete
            ? deleting(call)
            : TwilioAnswers.Created($"SM-out-{sent++}", call));
        await host.SayAsync(Erasures.Ana, "hello", "SM-in-1");
        await host.DrainAsync();
        using var status = await host.PostSignedAsync("/twilio/status", BotHostRequests.Status("SM-out-0", "delivered"));
        await host.SayAsync(Erasures.Ana, "ERASE", "SM-in-2");
        await host.DrainAsync();
        await host.EraseAsync();
        return host;
    }

    private static List<string> Deleted(BotHost host) =>
        [.. host.Provider.Calls.Where(call => call.Method == HttpMethod.Delete)
            .Select(call => Path.GetFileNameWithoutExtension(call.Url.AbsolutePath))];

    private static Task<int> CopyStepAsync(BotHost host) => host.Get<ProviderCopyWorker>().StepAsync(default);

    private static async Task WorkAsync(BotHost host)
    {
        await host.EraseAsync();
        await CopyStepAsync(host);
        await host.EraseAsync();
    }
}
