using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace HateResponse.Line.Tests.Durability;

/// <summary>The real bot, in a process of its own that can be killed and started again over the same files.</summary>
internal sealed class BotProcess : IDisposable
{
    public const string AccountSid = "AC00000000000000000000000000000001";
    public const string AuthToken = "0123456789abcdef0123456789abcdef";
    public const string PublicBaseUrl = "https://line.example.org";

    private static readonly TimeSpan ReadyWithin = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan AskAgain = TimeSpan.FromMilliseconds(20);

    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(5) };
    private readonly ConcurrentQueue<string> _said = new();
    private readonly string _folder;
    private readonly string _sink;
    private readonly Action<ProcessStartInfo> _change;
    private Process? _process;

    /// <param name="folder">Where its files lie.</param>
    /// <param name="sink">Base address of the provider's REST API.</param>
    /// <param name="change">Last word on how it is started.</param>
    public BotProcess(string folder, string sink, Action<ProcessStartInfo>? change = null)
    {
        _folder = folder;
        _sink = sink;
        _change = change ?? (_ => { });
        Address = new Uri($"http://127.0.0.1:{FreePort()}");
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>The key above all keys of its files.</summary>
    public byte[] MasterKey { get; } = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];

    /// <summary>Its last lines, for a failure's message.</summary>
    public string Said => string.Join('\n', _said);

    /// <summary>Starts it, and waits until it is ready.</summary>
    public async Task StartAsync()
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Executable, "--urls", Address.ToString() },
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["Logging__LogLevel__Default"] = "Warning",
                ["Storage__Directory"] = _folder,
                ["Privacy__MasterKey"] = Convert.ToBase64String(MasterKey),
                ["PublicBaseUrl"] = PublicBaseUrl,
                ["Twilio__AccountSid"] = AccountSid,
                ["Twilio__AuthToken"] = AuthToken,
                ["Twilio__ApiBaseUrl"] = _sink,
            },
        };
        _change(start);
        _process = Process.Start(start)!;
        _process.OutputDataReceived += Keep;
        _process.ErrorDataReceived += Keep;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        var waited = Stopwatch.StartNew();
        while (!await IsReadyAsync())
        {
            Assert.False(
                _process.HasExited || waited.Elapsed > ReadyWithin, "The bot did not start:\n" + Said);
            await Task.Delay(AskAgain);
        }
    }

    /// <summary><c>kill -9</c>.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    public void Dispose()
    {
        _process?.Kill();
        _process?.Dispose();
        _http.Dispose();
    }

    /// <summary>As this test was built: <c>artifacts/bin/bot/{debug, release}/bot.dll</c>.</summary>
    private static string Executable
    {
        get
        {
            var own = new DirectoryInfo(AppContext.BaseDirectory);
            return Path.Combine(own.Parent!.Parent!.FullName, "bot", own.Name, "bot.dll");
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            using var response = await _http.GetAsync(new Uri(Address, "/health/ready"));
            return response.IsSuccessStatusCode;
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is { } text)
        {
            _said.Enqueue(text);
            while (_said.Count > 200)
            {
                _said.TryDequeue(out _);
            }
        }
    }
}
