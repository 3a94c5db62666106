using HateResponse.Bot.Conversations;
using Microsoft.Extensions.DependencyInjection;

namespace HateResponse.Hosting;

/// <summary>How a <see cref="BotHost"/> differs from the usual one.</summary>
internal sealed record BotHostOptions
{
    /// <summary>What Production must be told besides what every host is told.</summary>
    public static IReadOnlyDictionary<string, string> ProductionSettings { get; } = new Dictionary<string, string>
    {
        ["Privacy:MasterKey"] = Convert.ToBase64String(new byte[32]),
        ["Tenants:Directory"] = Path.Combine(AppContext.BaseDirectory, "tenants"),
        ["PublicBaseUrl"] = "https://line.example.org",
        ["Referrals:ApiKey"] = "key-of-the-tests",
    };

    /// <summary>Host environment. Default Development.</summary>
    public string Environment { get; init; } = "Development";

    /// <summary>The usual host with one setting changed.</summary>
    public static BotHostOptions With(string key, string value) =>
        new() { Settings = new Dictionary<string, string> { [key] = value } };

    /// <summary>Whether the workers run by themselves; otherwise a test takes their steps. Default false.</summary>
    public bool Workers { get; init; }

    /// <summary>Whether the referral API runs in the process; otherwise it is <see cref="BotHost.Referrals"/>. Default false.</summary>
    public bool OneProcess { get; init; }

    /// <summary>Whether the phone simulator plays the provider; otherwise it is <see cref="BotHost.Provider"/>. Default false.</summary>
    public bool Simulator { get; init; }

    /// <summary>The dialog; null for the product's own. Default <see cref="EchoDialog"/>.</summary>
    public DialogTurn? Dialog { get; init; } = EchoDialog.Turn;

    /// <summary>Folder of the databases, left behind; null for one of the host's own that goes with it.</summary>
    public string? Directory { get; init; }

    /// <summary>Configuration, over the usual one.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>Exchanges services; null for none.</summary>
    public Action<IServiceCollection>? Services { get; init; }
}
