using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;

namespace HateResponse.Hosting;

/// <summary>The vendor's own contract, served: it refuses what breaks it, records what it was asked, and fails where it is told to.</summary>
internal sealed class VendorMock : IAsyncDisposable
{
    private readonly Process _process;
    private readonly HttpClient _control;

    private VendorMock(Process process, int port)
    {
        _process = process;
        _control = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
    }

    /// <summary>Where it listens.</summary>
    public Uri Address => _control.BaseAddress!;

    /// <summary>Starts it and waits until it serves.</summary>
    /// <param name="spec"><c>twilio</c>, or a file of the bench.</param>
    /// <param name="cancel">Gives up.</param>
    public static async Task<VendorMock> StartAsync(string spec, CancellationToken cancel)
    {
        var folder = await VendorBench.InstallAsync(cancel);
        var port = BotProcess.FreePort();
        while (!SharedFactAttribute.MayListenOn(port + 1)) // it uses both
        {
            port = BotProcess.FreePort();
        }

        var process = Process.Start(new ProcessStartInfo(
            "node", ["tools/mock.js", "start", "--spec", spec, "--port", port.ToString(CultureInfo.InvariantCulture)])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
        })!;
        var mock = new VendorMock(process, port);
        while (await process.StandardOutput.ReadLineAsync(cancel) is { } line)
        {
            if (line.StartsWith("READY", StringComparison.Ordinal))
            {
                return mock;
            }
        }

        await mock.DisposeAsync();
        throw new InvalidOperationException("The mock did not start.");
    }

    /// <summary>Fails the next calls.</summary>
    /// <param name="times">How many.</param>
    /// <param name="action">How, as the bench's README has it.</param>
    public async Task FailAsync(int times, object action)
    {
        using var answer = await _control.PostAsJsonAsync("/__bench/faults", new { times, action });
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>What it was asked so far, oldest first.</summary>
    public async Task<IReadOnlyList<VendorCall>> CallsAsync() =>
        (await _control.GetFromJsonAsync<List<VendorCall>>("/__bench/requests", JsonSerializerOptions.Web))!;

    /// <summary>Ends it, with what it had started itself.</summary>
    public async ValueTask DisposeAsync()
    {
        _control.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }
}
