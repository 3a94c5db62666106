namespace HateResponse.Bot.Privacy;

/// <summary>What became of asking a provider to delete a message.</summary>
/// <param name="IsGone">Whether the provider has it no more, now or before.</param>
/// <param name="ErrorCode">Why it has, as the provider calls it; null where it has not.</param>
/// <param name="After">Wait that the provider asked for, null to follow <see cref="CopyIntervals"/>.</param>
internal readonly record struct CopyRemoval(bool IsGone, string? ErrorCode = null, TimeSpan? After = null)
{
    /// <summary>It has it no more.</summary>
    public static CopyRemoval Gone { get; } = new(IsGone: true);
}
