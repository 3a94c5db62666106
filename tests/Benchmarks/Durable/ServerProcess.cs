using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace HateResponse.Benchmarks.Durable;

/// <summary>A server in a process of its own, and what <c>/proc</c> tells of it.</summary>
internal sealed class ServerProcess : IDisposable
{
    private static readonly TimeSpan AskAgain = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan ReadyWithin = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(10); // USER_HZ of every Linux

    private readonly Process _process;

    private ServerProcess(Process process, int port, TimeSpan readyAfter)
    {
        _process = process;
        Port = port;
        ReadyAfter = readyAfter;
    }

    /// <summary>Where it listens on this machine.</summary>
    public int Port { get; }

    /// <summary>From the start of the process to the first "ready".</summary>
    public TimeSpan ReadyAfter { get; }

    /// <summary>Processor time used so far by all of its threads, to 10 ms.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            // the name may hold spaces and brackets; after it come the fields from the third on
            var stat = File.ReadAllText($"/proc/{_process.Id}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return Tick * (Number(fields[11]) + Number(fields[12]));
        }
    }

    /// <summary>Most memory that was ever resident, in MB.</summary>
    public double PeakMegabytes
    {
        get
        {
            var line = File.ReadLines($"/proc/{_process.Id}/status").First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return Number(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]) * 1024 / 1e6;
        }
    }

    /// <summary>Starts a server, and waits until <c>/health/ready</c> says so.</summary>
    /// <param name="program">The assembly.</param>
    /// <param name="arguments">Its arguments; gets the address.</param>
    /// <param name="folder">Its working folder.</param>
    /// <param name="environment">What is added to the environment.</param>
    public static async Task<ServerProcess> StartAsync(
        string program, Func<string, string[]> arguments, string folder, IReadOnlyDictionary<string, string> environment)
    {
        var port = FreePort();
        var address = $"http://127.0.0.1:{port}";
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = folder };
        foreach (var argument in arguments(address).Prepend(program))
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var begin = TimeProvider.System.GetTimestamp();
        var process = Process.Start(start)!; // a program was named
        using var http = new HttpClient();
        while (!await IsReadyAsync(http, address))
        {
            if (process.HasExited || TimeProvider.System.GetElapsedTime(begin) > ReadyWithin)
            {
                throw new InvalidOperationException($"{Path.GetFileName(program)} did not start.");
            }

            await Task.Delay(AskAgain, TimeProvider.System);
        }

        return new ServerProcess(process, port, TimeProvider.System.GetElapsedTime(begin));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static async Task<bool> IsReadyAsync(HttpClient http, string address)
    {
        try
        {
            using var response = await http.GetAsync(new Uri(address + "/health/ready"));
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
