using System.Diagnostics;
using System.Text.Json;
using HateResponse.Hosting;

namespace HateResponse.Line.Tests.Browser;

/// <summary>A script of this folder in node: it has a browser, and fails by its exit code.</summary>
internal sealed class BrowserScript : IAsyncDisposable
{
    private static readonly string[] Packages = ["playwright-core@1.65.1", "axe-core@4.14.1"];
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(4);

    private readonly CancellationTokenSource _limit = new(Limit);
    private readonly Process _process;
    private readonly Task<string> _errors;

    private BrowserScript(Process process)
    {
        _process = process;
        _errors = process.StandardError.ReadToEndAsync();
    }

    /// <summary>What this machine lacks for a browser; null for nothing.</summary>
    public static string? Lacks { get; } =
        !File.Exists(Chromium) ? $"{Chromium} is not installed; CHROMIUM_PATH says where it is"
        : !Programs.IsOnPath("node") || !Programs.IsOnPath("npm") ? "node and npm are not installed"
        : null;

    private static string Chromium => Environment.GetEnvironmentVariable("CHROMIUM_PATH") is { Length: > 0 } path
        ? path
        : "/usr/bin/chromium";

    /// <summary>Starts one.</summary>
    /// <param name="name">File name without its ending.</param>
    /// <param name="address">Base address of the server.</param>
    /// <param name="words">What it is to write and expect.</param>
    public static async Task<BrowserScript> StartAsync(string name, string address, object words)
    {
        using var limit = new CancellationTokenSource(Limit);
        var packages = await NodePackages.InstallAsync("browser", Packages, limit.Token);
        var start = new ProcessStartInfo("node", [Path.Combine(AppContext.BaseDirectory, "Browser", name + ".mjs")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["NODE_PACKAGES"] = packages;
        start.Environment["BASE"] = address;
        start.Environment["CHROMIUM_PATH"] = Chromium;
        start.Environment["WORDS"] = JsonSerializer.Serialize(words);
        return new BrowserScript(Process.Start(start)!);
    }

    /// <summary>Runs one to its end, and fails where it fails; returns what it said.</summary>
    public static async Task<string> RunAsync(string name, string address, object words)
    {
        await using var script = await StartAsync(name, address, words);
        return await script.EndAsync();
    }

    /// <summary>Waits until it says this and stops for us.</summary>
    public async Task UntilAsync(string line)
    {
        while (await _process.StandardOutput.ReadLineAsync(_limit.Token) is { } said)
        {
            if (said == line)
            {
                return;
            }
        }

        Assert.Fail("It ended first: " + await _errors);
    }

    /// <summary>Lets it go on.</summary>
    public Task GoOnAsync() => _process.StandardInput.WriteLineAsync();

    /// <summary>Waits for its end; returns what it said.</summary>
    public async Task<string> EndAsync()
    {
        var output = await _process.StandardOutput.ReadToEndAsync(_limit.Token);
        await _process.WaitForExitAsync(_limit.Token);
        Assert.True(_process.ExitCode == 0, output + await _errors);
        return output;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        _limit.Dispose();
    }
}
