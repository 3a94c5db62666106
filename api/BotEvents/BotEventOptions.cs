using HateResponse.Storage;
using HateResponse.Storage.Hosting;

namespace HateResponse.Api.BotEvents;

/// <summary>Where the bot hears of what happened: configuration <c>Bot:EventsUrl</c>.</summary>
internal sealed class BotEventOptions
{
    /// <summary>Its configuration key.</summary>
    public const string Key = "Bot:EventsUrl";

    private const string OwnPath = "/referrals/events";

    private readonly Uri? _url;
    private readonly OwnAddress _own;

    /// <summary>Reads it.</summary>
    /// <exception cref="ConfigurationException">It is no address.</exception>
    public BotEventOptions(IConfiguration configuration, OwnAddress own)
    {
        _own = own;
        _url = configuration[Key] switch
        {
            { Length: > 0 } text when Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" => url,
            { Length: > 0 } => throw new ConfigurationException(Key, "must be an absolute http or https address"),
            _ => null,
        };
    }

    /// <summary>The address; without a configured one, this process' own. Null before it has started.</summary>
    public Uri? Url => _url ?? (_own.Value is { } own ? new Uri(own + OwnPath) : null);
}
