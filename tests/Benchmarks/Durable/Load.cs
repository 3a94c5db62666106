using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using HateResponse.Benchmarks.Talks;
using HateResponse.Bot.Channels.Twilio;

namespace HateResponse.Benchmarks.Durable;

/// <summary>
/// Signed webhooks of many people, each in the middle of a talk, over plain sockets. The requests are made before the clock
/// runs.
/// </summary>
internal sealed class Load
{
    private const int Connections = 32;

    private readonly List<List<byte[]>> _lanes;

    private Load(List<List<byte[]>> lanes) => _lanes = lanes;

    /// <summary>How many messages.</summary>
    public int Count => _lanes.Sum(lane => lane.Count);

    /// <summary>
    /// Makes the requests of one window: each connection carries some people's talks from their beginning, a message of each in
    /// turn, for a person answers when they have the reply.
    /// </summary>
    /// <param name="window">Number of the window: no person and no message comes in two of them.</param>
    /// <param name="least">At least so many messages.</param>
    public static Load Make(int window, int least)
    {
        var talks = People(least).ToList();
        var lanes = Enumerable.Range(0, Connections).Select(_ => new List<byte[]>()).ToList();
        var made = 0;
        for (var round = 0; round < talks.Max(talk => talk.Texts.Count); round++)
        {
            for (var person = 0; person < talks.Count; person++)
            {
                if (round < talks[person].Texts.Count)
                {
                    var sid = $"SM{window:x8}{made++:x24}";
                    var from = $"+1971{(window * 100_000) + person:0000000}";
                    lanes[person % Connections].Add(Request(sid, from, talks[person].Texts[round]));
                }
            }
        }

        return new Load(lanes);
    }

    /// <summary>What each person says: the talks over and over, until there is enough.</summary>
    private static IEnumerable<Talk> People(int least)
    {
        for (var (person, texts) = (0, 0); texts < least; person++)
        {
            var talk = OrdinaryTalks.All[person % OrdinaryTalks.All.Count];
            texts += talk.Texts.Count;
            yield return talk;
        }
    }

    /// <summary>Posts everything; returns how long each answer took, in ms.</summary>
    /// <exception cref="InvalidOperationException">An answer was not 200.</exception>
    public async Task<IReadOnlyList<double>> RunAsync(int port)
    {
        var took = new ConcurrentBag<double>();
        await Task.WhenAll(_lanes.Select(lane => Task.Run(() => CarryAsync(lane, port, took))));
        return [.. took];
    }

    private static async Task CarryAsync(List<byte[]> requests, int port, ConcurrentBag<double> took)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, port);
        var buffer = new byte[8192];
        foreach (var request in requests)
        {
            var begin = TimeProvider.System.GetTimestamp();
            await socket.SendAsync(request);
            var length = 0;
            while (!IsWhole(buffer.AsSpan(0, length)))
            {
                var read = await socket.ReceiveAsync(buffer.AsMemory(length));
                length += read > 0 ? read : throw new InvalidOperationException("The server hung up.");
            }

            took.Add(TimeProvider.System.GetElapsedTime(begin).TotalMilliseconds);
            if (!buffer.AsSpan().StartsWith("HTTP/1.1 200 "u8))
            {
                throw new InvalidOperationException("The server answered " + Encoding.ASCII.GetString(buffer, 0, 12));
            }
        }
    }

    /// <summary>Both servers answer with a length.</summary>
    private static bool IsWhole(ReadOnlySpan<byte> answer)
    {
        var head = answer.IndexOf("\r\n\r\n"u8);
        if (head < 0)
        {
            return false;
        }

        var name = "Content-Length: "u8;
        var at = answer[..head].IndexOf(name);
        if (at < 0)
        {
            return answer.EndsWith("0\r\n\r\n"u8);
        }

        var digits = answer[(at + name.Length)..head];
        var end = digits.IndexOf((byte)'\r');
        var length = int.Parse(end < 0 ? digits : digits[..end], CultureInfo.InvariantCulture);
        return answer.Length >= head + 4 + length;
    }

    private static byte[] Request(string sid, string from, string text)
    {
        KeyValuePair<string, string>[] form =
        [
            new("ToCountry", "US"), new("ToState", "OR"), new("SmsMessageSid", sid), new("NumMedia", "0"), new("ToCity", "PORTLAND"),
            new("FromZip", "97204"), new("SmsSid", sid), new("FromState", "OR"), new("SmsStatus", "received"),
            new("FromCity", "PORTLAND"), new("Body", text), new("FromCountry", "US"), new("To", BenchmarkTenant.Number),
            new("ToZip", "97204"), new("NumSegments", "1"), new("MessageSid", sid), new("AccountSid", Account.Sid), new("From", from),
            new("ApiVersion", "2010-04-01"),
        ];
        var body = string.Join('&', form.Select(field => $"{field.Key}={Uri.EscapeDataString(field.Value)}"));
        var signature = TwilioSignature.Compute(Account.Token, Account.PublicBaseUrl + Account.Path, form);
        return Encoding.ASCII.GetBytes(
            $"POST {Account.Path} HTTP/1.1\r\nHost: line.example.org\r\nX-Twilio-Signature: {signature}\r\n"
            + $"Content-Type: application/x-www-form-urlencoded; charset=UTF-8\r\nContent-Length: {body.Length}\r\n\r\n{body}");
    }
}
