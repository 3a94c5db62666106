namespace HateResponse.Bot.ReturnCodes;

/// <summary>A code that was given to somebody.</summary>
internal sealed record ReturnCodeRow
{
    /// <summary>Keyed hash by which it is found.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>What it opens, or where the report was made that it confirms.</summary>
    public required Guid ConversationId { get; init; }

    /// <summary>Key of that conversation.</summary>
    public required Guid KeyId { get; init; }

    /// <summary>The report that it confirms; null for a code that opens its conversation.</summary>
    public required Guid? ReportId { get; init; }

    /// <summary>The code under that key; null when it is proved.</summary>
    public required byte[]? CodeSealed { get; init; }

    /// <summary>Of the proof; null before it is made.</summary>
    public required byte[]? Salt { get; init; }

    /// <summary>Slow hash; null before it is made.</summary>
    public required byte[]? Proof { get; init; }
}
