using System.Net;

namespace HateResponse.Api.Tests.Http;

public sealed class UnknownAddressTests : IAsyncDisposable
{
    private readonly ApiHost _host = new();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("/helo")]
    [InlineData("/v1/nothing")]
    public async Task An_address_at_which_there_is_nothing_is_a_problem(string path)
    {
        using var client = _host.CreateClient();
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
        var answer = new Answer(
            response.StatusCode, response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsStringAsync());

        answer.Problem(HttpStatusCode.NotFound, "address_unknown");
    }
}
