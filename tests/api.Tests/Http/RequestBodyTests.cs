using System.Net;
using System.Text;

namespace HateResponse.Api.Tests.Http;

public sealed class RequestBodyTests : IAsyncDisposable
{
    private readonly ApiHost _host = new();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("/v1/reports")]
    [InlineData("/v1/alerts")]
    [InlineData("/v1/reports/0199b000-0000-7000-8000-000000000002/matches")]
    [InlineData("/v1/reports/0199b000-0000-7000-8000-000000000002/consents")]
    [InlineData("/v1/reports/0199b000-0000-7000-8000-000000000002/referrals")]
    public async Task Every_endpoint_refuses_what_is_malformed_too_long_or_not_json(string path)
    {
        await _host.PostAsync("/v1/reports", Sample.Body());

        (await _host.SendAsync(path, Json("{\"secreto\":"))).Problem(HttpStatusCode.BadRequest, "json_malformed");
        (await _host.SendAsync(path, Json($"{{\"a\":\"{new string('a', 300_000)}\"}}")))
            .Problem(HttpStatusCode.RequestEntityTooLarge, "body_too_large");
        (await _host.SendAsync(path, new StringContent("secreto"))).Problem(HttpStatusCode.UnsupportedMediaType, "not_json");

        Assert.DoesNotContain(_host.Logs.All, line => line.Contains("secreto", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"text\"")]
    [InlineData("""{"tenant":"riverton","tenant":"riverton"}""")] // which of the two?
    [InlineData("""{"tenant":"\ud800"}""")] // half a character
    [InlineData("{\"tenant\":1}trailing")]
    public async Task What_is_no_json_object_is_refused(string text)
    {
        var answer = await _host.SendAsync("/v1/reports", new StringContent(text, Encoding.UTF8, "application/json"));

        answer.Problem(HttpStatusCode.BadRequest, "json_malformed");
    }

    [Fact]
    public async Task Bytes_that_are_no_utf8_are_refused()
    {
        var content = new ByteArrayContent([.. "{\"tenant\":\""u8, 0xff, 0xfe, .. "\"}"u8]);
        content.Headers.ContentType = new("application/json");

        (await _host.SendAsync("/v1/reports", content)).Problem(HttpStatusCode.BadRequest, "json_malformed");
    }

    [Fact]
    public async Task Very_deep_json_is_refused()
    {
        var text = new string('[', 5_000) + new string(']', 5_000);

        (await _host.SendAsync("/v1/reports", new StringContent($"{{\"report\":{text}}}", Encoding.UTF8, "application/json")))
            .Problem(HttpStatusCode.BadRequest, "json_malformed");
    }

    [Fact]
    public async Task A_body_that_is_not_called_json_is_refused() =>
        (await _host.SendAsync("/v1/reports", new StringContent("tenant=riverton", Encoding.UTF8, "application/x-www-form-urlencoded")))
            .Problem(HttpStatusCode.UnsupportedMediaType, "not_json");

    [Theory]
    [InlineData(true)]
    [InlineData(false)] // in pieces, without a length
    public async Task An_oversized_body_is_refused(bool isLengthTold)
    {
        var bytes = Encoding.UTF8.GetBytes($"{{\"tenant\":\"{new string('a', 300_000)}\"}}");
        HttpContent content = isLengthTold ? new ByteArrayContent(bytes) : new StreamContent(new Pieces(bytes));
        content.Headers.ContentType = new("application/json");

        (await _host.SendAsync("/v1/reports", content)).Problem(HttpStatusCode.RequestEntityTooLarge, "body_too_large");
    }

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    /// <summary>A stream that does not tell its length.</summary>
    private sealed class Pieces(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
