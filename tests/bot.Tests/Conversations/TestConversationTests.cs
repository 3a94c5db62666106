using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using HateResponse.Dialogs.Engine;
using HateResponse.Hosting;
using Microsoft.Data.Sqlite;

namespace HateResponse.Bot.Tests.Conversations;

/// <summary>Staff try the line: nothing of it may be taken for what happened to somebody, and nothing that happened for a test.</summary>
public sealed class TestConversationTests : IAsyncLifetime
{
    private const string Ana = "+15035550150";

    /// <summary>The number that the sample tenant names.</summary>
    private const string Staff = "+15035550190";

    private readonly ConcurrentQueue<bool> _heard = [];
    private BotHost _host = null!;

    public Task InitializeAsync()
    {
        _host = Start(new());
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Theory]
    [InlineData(Staff, BotHost.Line, true)]
    [InlineData("whatsapp:" + Staff, "whatsapp:" + BotHost.Line, true)]
    [InlineData(Ana, BotHost.Line, false)]
    [InlineData("whatsapp:" + Ana, "whatsapp:" + BotHost.Line, false)]
    public async Task Who_writes_from_an_address_that_the_tenant_names_tries_the_line(string from, string line, bool isTest)
    {
        using var answer = await _host.PostSignedAsync("/twilio/messages", BotHostRequests.Text(from, "hello", to: line));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal([isTest], _heard);
        Assert.Equal([isTest], Marks(_host));
    }

    [Theory]
    [InlineData(Staff, true)]
    [InlineData(Ana, false)]
    public async Task An_alert_says_whether_it_is_one(string from, bool isTest)
    {
        await _host.SayAsync(from, "ALERT");
        await _host.SayAsync(from, "THROW"); // set aside: staff would be told of that too

        await _host.DrainAsync();

        var alerts = _host.Referrals.Calls.Select(call => JsonElement.Parse(call.Body)).ToList();
        Assert.Equal(["danger", "message_set_aside"], alerts.Select(alert => alert.GetProperty("kind").GetString()).Order());
        Assert.All(alerts, alert => Assert.Equal(isTest, alert.GetProperty("test").GetBoolean()));
    }

    [Fact]
    public async Task The_first_message_may_fail_and_the_conversation_is_a_test_all_the_same()
    {
        await _host.SayAsync(Staff, "THROW");
        await _host.SayAsync(Staff, "hello");

        Assert.Equal([true], Marks(_host));
    }

    [Fact]
    public async Task Events_and_timers_of_a_test_are_part_of_it()
    {
        await _host.SayAsync(Staff, "TIMER quiet 10");
        _host.Clock.Advance(TimeSpan.FromSeconds(10));

        await _host.FireTimersAsync();

        Assert.Equal([true, true], _heard);
    }

    [Fact]
    public async Task A_number_that_becomes_one_to_test_with_or_stops_being_one_begins_another_conversation()
    {
        var folder = Directory.CreateTempSubdirectory("tests-").FullName;
        try
        {
            var said = new List<string>();
            foreach (var names in (string?[])[null, Ana, Ana, null, null])
            {
                await using var host = Start(new()
                {
                    Directory = Path.Combine(folder, "storage"),
                    Settings = new Dictionary<string, string> { ["Tenants:Directory"] = Tenants(folder, names) },
                });
                await host.SayAsync(Ana, "hello");
                said.Add(string.Join(' ', Marks(host)));
                await host.DrainAsync();
            }

            Assert.Equal(["False", "False True", "False True", "False True False", "False True False"], said);
            Assert.Equal([false, true, true, false, false], _heard);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Who_asked_for_silence_keeps_it_when_another_conversation_begins()
    {
        var folder = Directory.CreateTempSubdirectory("tests-").FullName;
        try
        {
            foreach (var (names, text) in ((string?, string)[])[(null, "STOP"), (Ana, "hello")])
            {
                await using var host = Start(new()
                {
                    Dialog = null,
                    Directory = Path.Combine(folder, "storage"),
                    Settings = new Dictionary<string, string> { ["Tenants:Directory"] = Tenants(folder, names) },
                });
                await host.SayAsync(Ana, text);
                await host.DrainAsync();
                Assert.Equal([1L], host.Rows<long>("SELECT opted_out FROM addresses"));
                Assert.Empty(host.Provider.Calls);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData(Ana, 1)]
    [InlineData(Staff, 0)]
    public async Task No_conversation_becomes_a_test_later_and_no_test_stops_being_one(string from, int changed)
    {
        await _host.SayAsync(from, "hello");

        await Assert.ThrowsAsync<SqliteException>(() => _host.Store.Database.WriteAsync(
            session => session.Execute("UPDATE conversations SET is_test = @1", changed), CancellationToken.None));
    }

    [Fact]
    public async Task What_waits_for_tests_is_counted_apart()
    {
        await _host.SayAsync(Ana, "ALERT");
        await _host.SayAsync(Staff, "ALERT");
        await _host.SayAsync(Staff, "ALERT");

        using var client = _host.CreateClient();
        var lines = (await client.GetStringAsync(new Uri(_host.Address + "/metrics"))).Split('\n')
            .Where(line => line.StartsWith("hateresponse_outbox_rows{", StringComparison.Ordinal) &&
                line.Contains("lane=\"Alerts\"", StringComparison.Ordinal))
            .ToList();

        Assert.Contains(lines, line => line.Contains("test=\"false\"", StringComparison.OrdinalIgnoreCase) && Value(line) == "1");
        Assert.Contains(lines, line => line.Contains("test=\"true\"", StringComparison.OrdinalIgnoreCase) && Value(line) == "2");
    }

    private static string Value(string line) => line[(line.IndexOf('}', StringComparison.Ordinal) + 1)..].Trim().Split(' ')[0];

    private static List<bool> Marks(BotHost host) => host.Rows<bool>("SELECT is_test FROM conversations ORDER BY rowid");

    /// <summary>The sample tenant with one number, or none, that staff test with.</summary>
    private static string Tenants(string folder, string? number)
    {
        var tenants = Directory.CreateDirectory(Path.Combine(folder, "tenants")).FullName;
        var sample = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "tenants", "riverton.json"));
        File.WriteAllText(
            Path.Combine(tenants, "riverton.json"),
            sample.Replace(
                $"\"testAddresses\": [\"{Staff}\", \"whatsapp:{Staff}\"]",
                $"\"testAddresses\": [{(number is null ? "" : $"\"{number}\"")}]",
                StringComparison.Ordinal));
        return tenants;
    }

    private BotHost Start(BotHostOptions options)
    {
        var host = BotHost.Start(options with { Dialog = options.Dialog is null ? null : Hear });
        host.Provider.Always(TwilioAnswers.Created);
        host.Referrals.Always(_ => new HttpResponseMessage(HttpStatusCode.Created));
        return host;
    }

    private TurnResult Hear(DialogState state, TurnContext context)
    {
        var result = EchoDialog.Turn(state, context);
        _heard.Enqueue(context.IsTest);
        return result;
    }
}
