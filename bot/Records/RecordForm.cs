using System.Globalization;
using System.Text;
using HateResponse.Storage.Hosting;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace HateResponse.Bot.Records;

/// <summary>Fields of a form, in its body alone: nothing of them is in an address, a history or a log.</summary>
internal sealed class RecordForm
{
    private const int MaxBytes = 16 * 1024;

    private readonly Dictionary<string, StringValues> _fields;

    private RecordForm(Dictionary<string, StringValues> fields) => _fields = fields;

    /// <summary>Opens the talk; empty where it was not sent.</summary>
    public string Token => Field("token");

    /// <summary>Number of a record that is to be checked; empty where it was not sent.</summary>
    public string Hash => Field("number");

    /// <summary>Unix seconds of a record that was shown; null for none, and for what is no instant.</summary>
    public long? MadeAt =>
        long.TryParse(Field("at"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= int.MaxValue
            ? seconds
            : null;

    /// <summary>Reads it; what is longer than any form of ours is an empty one.</summary>
    public static async Task<RecordForm> ReadAsync(HttpRequest http, CancellationToken cancel) => new(
        await RequestBytes.ReadAsync(http, MaxBytes, cancel) is { } body ? QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body)) : []);

    private string Field(string name) => _fields.TryGetValue(name, out var values) ? values.ToString() : "";
}
