using System.Net;

namespace HateResponse.Api.Tests.Http;

public sealed class UnknownAddressTests : IAsyncDisposable
{
    private readonly ApiHost _host = new();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("/helo")]
    [InlineData("/v1/nothing")]
    public async Task An_address_at_which_there_is_nothing_is_a_problem(string path) =>
        (await _host.PostAsync(path, null)).Problem(HttpStatusCode.NotFound, "address_unknown");
}
