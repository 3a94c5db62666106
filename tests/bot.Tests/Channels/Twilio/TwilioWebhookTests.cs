using System.Net;
using System.Text;
using HateResponse.Hosting;

namespace HateResponse.Bot.Tests.Channels.Twilio;

/// <summary>What is not to be taken leaves nothing behind: no row, and no word of it in a log.</summary>
public sealed class TwilioWebhookTests
{
    private const string Path = "/twilio/messages";
    private const string From = "+15035550150";
    private const string Canary = "quetzalcanary";

    [Fact]
    public async Task A_message_without_a_signature_is_refused()
    {
        await using var host = BotHost.Start();

        using var answer = await host.PostAsync(Path, new FormUrlEncodedContent(BotHostRequests.Text(From, Canary)), signature: null);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        LeftNothing(host);
    }

    [Fact]
    public async Task A_message_under_another_token_is_refused_and_the_log_says_which_address_was_expected()
    {
        await using var host = BotHost.Start();

        using var answer = await host.PostSignedAsync(Path, BotHostRequests.Text(From, Canary), token: "another");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        LeftNothing(host);
        var expected = $"Webhook refused: its signature is not the provider's for {host.Address}{Path}";
        Assert.Contains(host.Logs.Lines, line => line.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_message_of_another_account_is_refused_although_it_is_signed()
    {
        await using var host = BotHost.Start();
        var fields = BotHostRequests.Text(From, Canary);
        fields[1] = new("AccountSid", "AC" + new string('9', 32));

        using var answer = await host.PostSignedAsync(Path, fields);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        LeftNothing(host);
    }

    [Theory]
    [InlineData("Body=quetzalcanary%ZZ&From=%")]
    [InlineData("Body=quetzalcanary%FF")]
    public async Task A_form_that_cannot_be_read_is_a_bad_request(string body)
    {
        await using var host = BotHost.Start();

        using var answer = await host.PostAsync(Path, Form(body), "x");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        LeftNothing(host);
    }

    [Theory]
    [InlineData("MessageSid")]
    [InlineData("From")]
    [InlineData("To")]
    public async Task A_signed_message_that_lacks_what_every_message_has_is_a_bad_request(string missing)
    {
        await using var host = BotHost.Start();
        var fields = BotHostRequests.Text(From, Canary);
        fields.RemoveAll(field => field.Key == missing);

        using var answer = await host.PostSignedAsync(Path, fields);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        LeftNothing(host);
    }

    [Fact]
    public async Task A_body_that_is_no_form_is_not_supported()
    {
        await using var host = BotHost.Start();

        using var json = new StringContent($$"""{"Body":"{{Canary}}"}""", Encoding.UTF8, "application/json");

        using var answer = await host.PostAsync(Path, json, "x");

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        LeftNothing(host);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_that_is_too_large_is_refused_whether_or_not_it_says_so_before(bool chunked)
    {
        await using var host = BotHost.Start();
        using HttpContent large = chunked
            ? new StreamContent(new MemoryStream(Encoding.UTF8.GetBytes("Body=" + Canary + new string('a', 200_000))))
            : Form("Body=" + Canary + new string('a', 200_000));
        large.Headers.ContentType = new("application/x-www-form-urlencoded");
        using var post = new HttpRequestMessage(HttpMethod.Post, host.Address + Path) { Content = large };
        post.Headers.TransferEncodingChunked = chunked;
        using var client = host.CreateClient();

        using var answer = await client.SendAsync(post);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        LeftNothing(host);
        Assert.DoesNotContain(host.Logs.Lines, line => line.Contains("Exception", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_number_that_no_line_has_is_not_found()
    {
        var tenants = Directory.CreateTempSubdirectory("hateresponse-");
        foreach (var (id, number) in new[] { ("one", "+15035550101"), ("two", "+15035550102") })
        {
            await File.WriteAllTextAsync(
                System.IO.Path.Combine(tenants.FullName, id + ".json"),
                $$"""{"id":"{{id}}","lineName":"{{id}}","timeZone":"America/Los_Angeles","numbers":["{{number}}"]}""");
        }

        await using var host = BotHost.Start(BotHostOptions.With("Tenants:Directory", tenants.FullName));

        using var unknown = await host.PostSignedAsync(Path, BotHostRequests.Text(From, Canary, to: "+15035550103"));
        LeftNothing(host);
        using var known = await host.PostSignedAsync(Path, BotHostRequests.Text(From, Canary, to: "+15035550102"));

        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.Equal(HttpStatusCode.OK, known.StatusCode);
        Assert.Equal(["two"], host.Rows<string>("SELECT tenant FROM conversations"));
        tenants.Delete(recursive: true);
    }

    [Theory]
    [InlineData("MessageSid")]
    [InlineData("MessageStatus")]
    public async Task A_status_that_lacks_what_every_status_has_is_a_bad_request(string missing)
    {
        await using var host = BotHost.Start();
        var fields = BotHostRequests.Status(BotHostRequests.NewSid(), "delivered");
        fields.RemoveAll(field => field.Key == missing);

        using var answer = await host.PostSignedAsync("/twilio/status", fields);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(0, host.Count("SELECT count(*) FROM delivery_statuses"));
    }

    [Fact]
    public async Task A_status_without_a_signature_is_refused()
    {
        await using var host = BotHost.Start();

        using var answer = await host.PostAsync(
            "/twilio/status", new FormUrlEncodedContent(BotHostRequests.Status(BotHostRequests.NewSid(), "delivered")), signature: null);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal(0, host.Count("SELECT count(*) FROM delivery_statuses"));
    }

    [Fact]
    public async Task A_message_is_answered_with_empty_twiml_when_it_is_kept()
    {
        await using var host = BotHost.Start();

        using var answer = await host.PostSignedAsync(Path, BotHostRequests.Text(From, Canary));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/xml", answer.Content.Headers.ContentType?.MediaType);
        Assert.EndsWith("<Response/>", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains(host.Transcript(), line => line is { Seq: 1, Kind: "in", Activity.Text: Canary });
        LoggedNothing(host);
    }

    [Fact]
    public async Task Behind_a_proxy_only_the_configured_address_counts_and_both_tokens_open_while_they_are_changed()
    {
        await using var host = BotHost.Start(new()
        {
            Settings = new Dictionary<string, string>
            {
                ["PublicBaseUrl"] = "https://hook.example.org/",
                ["Twilio:SecondaryAuthToken"] = "next-token",
            },
        });

        using var direct = await host.PostSignedAsync(Path, BotHostRequests.Text(From, "one"));
        using var primary = await host.PostSignedAsync(Path, BotHostRequests.Text(From, "two"), signedUrl: "https://hook.example.org" + Path);
        using var secondary = await host.PostSignedAsync(
            Path, BotHostRequests.Text(From, "three"), token: "next-token", signedUrl: "https://hook.example.org:443" + Path);

        Assert.Equal(HttpStatusCode.Forbidden, direct.StatusCode);
        Assert.Equal(HttpStatusCode.OK, primary.StatusCode);
        Assert.Equal(HttpStatusCode.OK, secondary.StatusCode);
        Assert.Equal(["two", "three"], host.Transcript().Where(line => line.Kind == "in").Select(line => line.Activity.Text));
    }

    [Fact]
    public async Task The_query_is_part_of_what_is_signed_in_the_escapes_in_which_it_came()
    {
        await using var host = BotHost.Start();
        const string Target = Path + "?a=%2f%C3%A9&b=1+2";

        using var answer = await host.PostSignedAsync(Target, BotHostRequests.Text(From, "hello"), signedUrl: host.Address + Target);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private static StringContent Form(string body) => new(body, new UTF8Encoding(false), "application/x-www-form-urlencoded");

    private static void LeftNothing(BotHost host)
    {
        foreach (var table in new[] { "conversations", "inbox", "transcript", "outbox", "set_aside" })
        {
            Assert.Equal(0, host.Count("SELECT count(*) FROM " + table));
        }

        LoggedNothing(host);
    }

    private static void LoggedNothing(BotHost host)
    {
        Assert.NotEmpty(host.Logs.Lines);
        foreach (var word in new[] { Canary, From, Uri.EscapeDataString(From) })
        {
            Assert.DoesNotContain(host.Logs.Lines, line => line.Contains(word, StringComparison.Ordinal));
        }
    }
}
