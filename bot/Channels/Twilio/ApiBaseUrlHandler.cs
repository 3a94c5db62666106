using HateResponse.Storage.Hosting;

namespace HateResponse.Bot.Channels.Twilio;

/// <summary>Leads the provider's client to another base address: a test's, or the simulator's.</summary>
internal sealed class ApiBaseUrlHandler(TwilioOptions options, OwnAddress own) : DelegatingHandler
{
    /// <summary>Where the simulator plays the provider.</summary>
    public const string SimulatorPath = "/simulator/twilio";

    /// <inheritdoc/>
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (options.ApiBaseUrl is { } configured && request.RequestUri is { } asked)
        {
            var address = configured.StartsWith('/') ? own.Value + configured : configured;
            request.RequestUri = new Uri(address + asked.PathAndQuery);
        }

        return base.SendAsync(request, cancellationToken);
    }
}
