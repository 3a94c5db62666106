using System.Text.Json.Nodes;

namespace HateResponse.Bot.Channels.DirectLine.Wire;

/// <summary>Activities from a watermark on.</summary>
/// <param name="Activities">In order; empty where nothing is new.</param>
/// <param name="Watermark">Opaque to the client; decimal number of activities that it has now.</param>
internal sealed record ActivitySet(IReadOnlyList<JsonObject> Activities, string Watermark);
