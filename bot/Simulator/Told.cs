using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace HateResponse.Bot.Simulator;

/// <summary>What a request says, in either of the two forms that the simulator takes.</summary>
internal static class Told
{
    /// <summary>Reads a form or JSON; null where it is neither or cannot be read.</summary>
    /// <param name="http">The request.</param>
    /// <param name="form">Reads the form.</param>
    /// <param name="json">Reads the JSON.</param>
    /// <param name="cancel">Gives up.</param>
    public static async Task<T?> ReadAsync<T>(
        HttpRequest http, Func<IFormCollection, T?> form, JsonTypeInfo<T> json, CancellationToken cancel)
        where T : class
    {
        try
        {
            return http.HasFormContentType ? form(await http.ReadFormAsync(cancel))
                : http.HasJsonContentType() ? await http.ReadFromJsonAsync(json, cancel)
                : null;
        }
        catch (Exception failure) when (failure is JsonException or InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>Answers a form with the page of a phone.</summary>
    public static IResult Page(string number) =>
        Results.LocalRedirect(SimulatorRoom.Path + "?phone=" + Uri.EscapeDataString(number));

    /// <summary>Answers what cannot be done.</summary>
    public static IResult Problem(int status, string code) =>
        Results.Problem(statusCode: status, type: "urn:hateresponse:" + code, title: code);
}
