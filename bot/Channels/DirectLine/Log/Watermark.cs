using System.Globalization;

namespace HateResponse.Bot.Channels.DirectLine.Log;

/// <summary>How much of a conversation a client has: the decimal number of its activities.</summary>
internal static class Watermark
{
    /// <summary>Reads one; what is none counts as nothing.</summary>
    public static long Read(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0;

    /// <summary>Writes one.</summary>
    public static string Write(long count) => count.ToString(CultureInfo.InvariantCulture);
}
