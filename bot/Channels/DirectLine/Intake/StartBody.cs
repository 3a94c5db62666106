using System.Text.Json;
using HateResponse.Bot.Channels.DirectLine.Wire;
using HateResponse.Storage.Hosting;

namespace HateResponse.Bot.Channels.DirectLine.Intake;

/// <summary>The body that a start may have.</summary>
internal static class StartBody
{
    private const int MaxBytes = 16 * 1024;

    /// <summary>Reads it; nothing where there is none, and a refusal where it cannot be read.</summary>
    public static async Task<(StartParameters? Start, IResult? Refusal)> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        if (await RequestBytes.ReadAsync(request, MaxBytes, cancel) is not { } body)
        {
            return (null, DirectLineErrors.TooLarge());
        }

        if (body.Length == 0)
        {
            return (null, null);
        }

        try
        {
            return (JsonSerializer.Deserialize(body, DirectLineJson.Default.StartParameters), null);
        }
        catch (JsonException)
        {
            return (null, DirectLineErrors.BadSyntax("The body is no JSON of this form."));
        }
    }
}
