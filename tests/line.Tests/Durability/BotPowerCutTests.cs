using System.Collections.Concurrent;
using HateResponse.Storage.Privacy;
using HateResponse.Storage.Tests.PowerCut;
using Microsoft.Data.Sqlite;
using Xunit.Abstractions;

namespace HateResponse.Line.Tests.Durability;

/// <summary>
/// The power goes while the bot is under load: what a disk may then hold has every message that was acknowledged before,
/// readable. The same cuts with <c>Storage:Synchronous=OFF</c> lose some.
/// </summary>
public sealed class BotPowerCutTests(ITestOutputHelper output) : IDisposable
{
    private const int Seed = 20261122;
    private const int People = 60;

    private readonly string _folder = Directory.CreateTempSubdirectory("bot-powercut-").FullName;

    private static (int Inbound, int Cuts) Counts =>
        Environment.GetEnvironmentVariable("HATERESPONSE_LONG") == "1" ? (5_000, 200) : (800, 40);

    [PowerCutFact]
    public async Task Every_message_acknowledged_before_the_cut_is_there_and_opens()
    {
        var (found, lost, broken) = await CutAsync("FULL");

        Assert.True(found > 0, "no message was acknowledged before any cut: nothing was proved");
        Assert.Equal(0, lost);
        Assert.Equal(0, broken);
    }

    [PowerCutFact]
    public async Task Without_sync_the_same_cuts_lose_acknowledged_messages()
    {
        var (_, lost, broken) = await CutAsync("OFF");

        Assert.True(lost + broken > 0, "nothing was lost with Storage:Synchronous=OFF: the cuts prove nothing");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<(int Found, int Lost, int Broken)> CutAsync(string synchronous)
    {
        var log = new FileInfo(Path.Combine(_folder, "operations.log"));
        await using var sink = await MessageSink.StartAsync(Seed);
        using var bot = new BotProcess(_folder, sink.Address, start =>
        {
            start.Environment["Storage__Synchronous"] = synchronous;
            Shim.Preload(start, log.FullName);
        });
        using var postman = new Postman(bot);
        var (inbound, cuts) = Counts;
        await bot.StartAsync();
        var begin = Length(log);
        var acknowledgedAt = new ConcurrentDictionary<string, long>();
        await postman.DeliverAsync(
            InboundText.Plan(inbound, People, repeated: 0.3, Seed),
            kills: new HashSet<int>(),
            text => acknowledgedAt.TryAdd(text.Sid, Length(log)));
        await bot.KillAsync();

        int found = 0, lost = 0, broken = 0;
        var operations = await File.ReadAllBytesAsync(log.FullName);
        new PowerCuts(operations, begin, Seed).Run(cuts, _folder, (moment, folder) =>
        {
            if (Kept(folder, bot.MasterKey) is not { } kept)
            {
                broken++;
                return;
            }

            var expected = acknowledgedAt.Where(text => text.Value <= moment).Select(text => text.Key).ToList();
            var there = expected.Count(sid => kept.TryGetValue(sid, out var words) && words == postman.Acknowledged[sid].Text);
            found += there;
            lost += expected.Count - there;
        });
        output.WriteLine(
            $"Storage:Synchronous={synchronous}: {inbound} inbound, {cuts + 1} cuts over {operations.Length / 1024:N0} KiB of "
            + $"operations, {found} acknowledged messages found, {lost} lost, {broken} copies broken");
        return (found, lost, broken);
    }

    private static long Length(FileInfo log)
    {
        lock (log)
        {
            log.Refresh();
            return log.Length;
        }
    }

    /// <summary>Text by message id in a cut copy; null when a file is broken or a message came without its key.</summary>
    private static Dictionary<string, string>? Kept(string folder, byte[] masterKey)
    {
        try
        {
            using var files = new BotFiles(folder, masterKey);
            return BotFiles.Broken(folder).Count == 0 ? files.Texts() : null;
        }
        catch (Exception failure) when (failure is SqliteException or KeyDestroyedException)
        {
            return null;
        }
    }
}
