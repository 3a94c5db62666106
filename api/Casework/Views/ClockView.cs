namespace HateResponse.Api.Casework.Views;

/// <summary>A clock on a page: said in words, so that colour only repeats it.</summary>
public sealed record ClockView
{
    /// <summary>What must be done by when.</summary>
    public required string Label { get; init; }

    /// <summary>How much is left, or by how much it is overdue.</summary>
    public required string Rest { get; init; }

    /// <summary>Whether it ran out.</summary>
    public required bool IsOverdue { get; init; }
}
