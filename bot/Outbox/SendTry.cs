using System.Globalization;

namespace HateResponse.Bot.Outbox;

/// <summary>One try to send a row, as the address of its status callbacks names it: two numbers, and nothing of a person.</summary>
/// <param name="RowId">The row.</param>
/// <param name="Attempts">Tries before this one.</param>
internal readonly record struct SendTry(long RowId, int Attempts)
{
    /// <summary>Reads it back; null for anything else.</summary>
    public static SendTry? Parse(string? text) =>
        text?.Split('.') is [var row, var attempts] &&
        long.TryParse(row, NumberStyles.None, CultureInfo.InvariantCulture, out var id) &&
        int.TryParse(attempts, NumberStyles.None, CultureInfo.InvariantCulture, out var before)
            ? new SendTry(id, before)
            : null;

    /// <summary>As <c>12.0</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{RowId}.{Attempts}");
}
