using HateResponse.Hosting;

namespace HateResponse.Bot.Tests.Privacy;

public sealed class WebErasureTests
{
    [Fact]
    public async Task A_page_reads_the_last_words_alone_and_goes_on_where_it_was()
    {
        await using var host = BotHost.Start(Erasures.Options());
        using var talk = await WebTalk.OpenAsync(host);
        await talk.SayAsync(Erasures.Word);
        await talk.ReadAsync();

        await talk.SayAsync("ERASE");

        Assert.Equal([ErasingDialog.Farewell], await TextsAsync(talk));
        var watermark = talk.Watermark;
        talk.Watermark = "";
        Assert.Equal([ErasingDialog.Farewell], await TextsAsync(talk));
        await host.EraseAsync();
        talk.Watermark = "";
        Assert.Equal([ErasingDialog.Farewell], await TextsAsync(talk));

        host.Clock.Advance(TimeSpan.FromHours(1));
        await host.EraseAsync();
        talk.Watermark = "";
        Assert.Empty(await TextsAsync(talk));
        Assert.Equal(0, host.Count("SELECT count(*) FROM transcript"));

        talk.Watermark = watermark;
        Assert.Empty(await TextsAsync(talk));
        await talk.SayAsync("again");
        Assert.Equal(["again", "echo again"], await TextsAsync(talk));
        Assert.Equal(1, host.Count("SELECT count(*) FROM erasure_counts WHERE reason = 'asked' AND erasures = 1"));
        Assert.Equal(1, host.Count("SELECT count(*) FROM tombstones"));
    }

    private static async Task<List<string>> TextsAsync(WebTalk talk) =>
        [.. (await talk.ReadAsync()).Select(activity => activity["text"]!.GetValue<string>())];
}
