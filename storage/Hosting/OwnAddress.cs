using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;

namespace HateResponse.Storage.Hosting;

/// <summary>Where this process listens, known once it has started.</summary>
public sealed class OwnAddress(IServer server)
{
    /// <summary>Base address without a slash at its end, reachable from this machine; null before the start.</summary>
    public string? Value => All is [var first, ..] ? first : null;

    /// <summary>Every name of this machine under which it listens: a loopback address answers to all of its names.</summary>
    public IReadOnlyList<string> All =>
        server.Features.Get<IServerAddressesFeature>()?.Addresses.SelectMany(Names).Distinct().ToList() ?? [];

    private static IEnumerable<string> Names(string address)
    {
        var parts = BindingAddress.Parse(address);
        return parts.Host is "localhost" or "127.0.0.1" or "[::1]" or "*" or "+" or "0.0.0.0" or "[::]"
            ? [$"{parts.Scheme}://127.0.0.1:{parts.Port}", $"{parts.Scheme}://localhost:{parts.Port}"]
            : [$"{parts.Scheme}://{parts.Host}:{parts.Port}"];
    }
}
