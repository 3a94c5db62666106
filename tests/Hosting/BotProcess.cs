using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace HateResponse.Hosting;

/// <summary>The bot as a process of its own, as an operator starts it.</summary>
internal sealed class BotProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Task<string> _errors;

    private BotProcess(Process process)
    {
        _process = process;
        _errors = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Starts it.</summary>
    /// <param name="folder">Its working directory.</param>
    /// <param name="settings">Configuration, as environment variables; the caller's own environment is not passed on.</param>
    /// <param name="arguments">Command line.</param>
    public static BotProcess Start(
        string folder, IReadOnlyDictionary<string, string> settings, params ReadOnlySpan<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Bot.BotStore).Assembly.Location, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (key, value) in settings)
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        return new BotProcess(Process.Start(start)!);
    }

    /// <summary>A port of this machine that nobody uses.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Reads what it says until a line begins so; returns the lines. Fails when it ends before.</summary>
    public async Task<List<string>> ReadUntilAsync(string beginning, CancellationToken cancel)
    {
        var lines = new List<string>();
        while (await _process.StandardOutput.ReadLineAsync(cancel) is { } line)
        {
            lines.Add(line);
            if (line.TrimStart().StartsWith(beginning, StringComparison.Ordinal))
            {
                return lines;
            }
        }

        throw new InvalidOperationException("It ended first: " + string.Join('\n', lines) + await _errors);
    }

    /// <summary>Waits until it ends by itself; returns what it said on its way, too.</summary>
    public async Task<(int Code, string Errors, string Said)> ExitAsync(CancellationToken cancel)
    {
        var said = await _process.StandardOutput.ReadToEndAsync(cancel);
        await _process.WaitForExitAsync(cancel);
        return (_process.ExitCode, await _errors, said);
    }

    /// <summary>Ends it as a power cut would.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }
}
