using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace HateResponse.Api.Tests.Notices;

/// <summary>A mail server that keeps what it is given, and answers as a test wants it to.</summary>
internal sealed class SmtpListener : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Task _loop;
    private readonly SemaphoreSlim _arrived = new(0);

    public SmtpListener()
    {
        _listener.Start();
        _loop = AcceptAsync();
    }

    public string Url => $"smtp://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    /// <summary>Answer to a command (MAIL, RCPT, DATA, or "." for the end of a mail); null for the usual one, empty to hang up.</summary>
    public Func<string, string?> Script { get; set; } = _ => null;

    /// <summary>Mails that were handed over whole, as they came over the line.</summary>
    public ConcurrentQueue<string> Mails { get; } = [];

    /// <summary>Commands in the order in which they came.</summary>
    public ConcurrentQueue<string> Commands { get; } = [];

    /// <summary>Waits for a mail that nobody has waited for yet.</summary>
    public async Task<string> NextMailAsync()
    {
        Assert.True(await _arrived.WaitAsync(TimeSpan.FromSeconds(60)), "no mail came within a minute");
        return Mails.Last();
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _loop;
        _listener.Dispose();
        _arrived.Dispose();
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        var talks = new List<Task>();
        try
        {
            while (true)
            {
                talks.Add(TalkAsync(await _listener.AcceptTcpClientAsync(_end.Token)));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(talks);
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var connection = client;
        using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
        await using var writer = new StreamWriter(client.GetStream(), new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        try
        {
            await writer.WriteLineAsync("220 listener");
            while (await reader.ReadLineAsync(_end.Token) is { } line)
            {
                if (!await AnswerAsync(line, reader, writer))
                {
                    return;
                }
            }
        }
        catch (Exception broken) when (broken is IOException or OperationCanceledException)
        {
            // the other side is gone, or the test is over
        }
    }

    private async Task<bool> AnswerAsync(string line, StreamReader reader, StreamWriter writer)
    {
        Commands.Enqueue(line);
        var command = line.Split(' ', ':')[0].ToUpperInvariant();
        if (command == "DATA" && Script("DATA") is null)
        {
            await writer.WriteLineAsync("354 go on");
            Mails.Enqueue(await ReadMailAsync(reader));
            _arrived.Release();
            command = ".";
        }

        switch (Script(command))
        {
            case "":
                return false;
            case { } scripted:
                await writer.WriteLineAsync(scripted);
                return true;
            default:
                await writer.WriteLineAsync(command == "QUIT" ? "221 bye" : "250 ok");
                return command != "QUIT";
        }
    }

    private async Task<string> ReadMailAsync(StreamReader reader)
    {
        var mail = new StringBuilder();
        while (await reader.ReadLineAsync(_end.Token) is { } line && line != ".")
        {
            mail.AppendLine(line);
        }

        return mail.ToString();
    }
}
