using System.Globalization;

namespace HateResponse.Bot.Simulator.Provider;

/// <summary>The provider's list of messages, as far as the line uses it: those to one phone, newest first.</summary>
internal static class ListEndpoint
{
    /// <summary>Answers it.</summary>
    public static IResult List(string account, HttpRequest http, Phones phones)
    {
        var to = http.Query["To"].ToString();
        var since = DateTimeOffset.TryParse(
            http.Query["DateSent>"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var given) ? given : default;
        var messages = phones.On(to).Where(message => !message.FromPhone && message.At >= since && phones.Remembers(message.Sid)).Reverse()
            .Select(message => ProviderMessage.Of(message, account, http.Query["From"].ToString(), to)).ToList();
        var uri = http.Path.ToString();
        return Results.Json(
            new ProviderPage(messages, 0, messages.Count, uri, uri), SimulatorJson.Default.ProviderPage);
    }
}
