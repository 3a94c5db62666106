namespace HateResponse.Api.Casework.Views;

/// <summary>Who opened what.</summary>
public sealed record RecordView
{
    /// <summary>One sentence on what is shown.</summary>
    public required string Lead { get; init; }

    /// <summary>Whether the chain is whole, in words.</summary>
    public required string Verdict { get; init; }

    /// <summary>Whether the chain is whole.</summary>
    public required bool IsWhole { get; init; }

    /// <summary>The last entries, newest first.</summary>
    public required IReadOnlyList<RecordLine> Lines { get; init; }
}
