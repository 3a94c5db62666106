using HateResponse.Bot.Outbox;
using HateResponse.Bot.Privacy;
using HateResponse.Hosting;

namespace HateResponse.Bot.Tests.Privacy;

/// <summary>Hosts whose dialog erases, and the work of an erasure.</summary>
internal static class Erasures
{
    public const string Ana = "+15035550150";
    public const string Word = "zanahoriazul";

    /// <summary>A host whose conversations erase.</summary>
    public static BotHostOptions Options(string? directory = null) => new() { Dialog = ErasingDialog.Turn, Directory = directory };

    /// <summary>Takes one step of each erasure; returns how many took one.</summary>
    public static Task<int> StepAsync(this BotHost host) => host.Get<ErasureWorker>().StepAsync(CancellationToken.None);

    /// <summary>Takes steps until nothing more can be done now.</summary>
    public static async Task EraseAsync(this BotHost host)
    {
        while (await host.StepAsync() > 0)
        {
        }
    }

    /// <summary>Says something and delivers the answers.</summary>
    public static async Task TalkAsync(this BotHost host, params IReadOnlyList<string> texts)
    {
        foreach (var text in texts)
        {
            await host.SayAsync(Ana, text);
            await host.Get<OutboxWorker>().StepAsync(CancellationToken.None);
            await host.DrainAsync();
        }
    }
}
