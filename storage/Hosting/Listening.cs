using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace HateResponse.Storage.Hosting;

/// <summary>Where a host may listen.</summary>
public static class Listening
{
    /// <summary>
    /// Takes the configured addresses, or the default. In Development only this machine is let in: there the keys lie beside the
    /// databases, and everybody is shown the passwords of the sample accounts.
    /// </summary>
    /// <param name="builder">The host.</param>
    /// <param name="byDefault">Where it listens when nothing is configured.</param>
    /// <exception cref="ConfigurationException">An address is none, or lets other machines in in Development.</exception>
    public static void ListenByDefaultOn(this WebApplicationBuilder builder, string byDefault)
    {
        if (builder.Configuration[WebHostDefaults.ServerUrlsKey] is null)
        {
            builder.WebHost.UseUrls(byDefault);
        }

        foreach (var (key, address) in Configured(builder.Configuration))
        {
            if (!IsOfThisMachine(key, address) && builder.Environment.IsDevelopment())
            {
                throw new ConfigurationException(
                    key, $"{address} lets other machines in; in Development only localhost, 127.0.0.1 or [::1] may listen");
            }
        }
    }

    private static IEnumerable<(string Key, string Address)> Configured(ConfigurationManager configuration)
    {
        const string urls = "urls";
        var addresses = configuration[WebHostDefaults.ServerUrlsKey]?.Split(';', StringSplitOptions.RemoveEmptyEntries) ?? [];
        var endpoints = configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint.GetSection("Url"));
        return addresses.Select(address => (urls, address)).Concat(
            endpoints.Where(url => url.Value is { Length: > 0 }).Select(url => (url.Path, url.Value!)));
    }

    /// <summary>A name that is neither an address nor <c>localhost</c> listens everywhere, so it is not.</summary>
    private static bool IsOfThisMachine(string key, string address)
    {
        try
        {
            var parts = BindingAddress.Parse(address);
            return parts.IsUnixPipe || parts.IsNamedPipe
                || string.Equals(parts.Host, "localhost", StringComparison.OrdinalIgnoreCase)
                || (IPAddress.TryParse(parts.Host, out var ip) && IPAddress.IsLoopback(ip));
        }
        catch (FormatException)
        {
            throw new ConfigurationException(key, $"{address} is no address to listen on, as http://localhost:5080 is one");
        }
    }
}
