namespace HateResponse.Api.Casework.Views;

/// <summary>A part of a case that is opened by itself, and recorded.</summary>
public sealed record RevealView
{
    /// <summary><c>story</c> or <c>contact</c>.</summary>
    public required string Part { get; init; }

    /// <summary>Its heading.</summary>
    public required string Title { get; init; }

    /// <summary>One sentence on what it holds.</summary>
    public required string Hint { get; init; }

    /// <summary>What the button says.</summary>
    public required string OpenText { get; init; }

    /// <summary>Why it cannot be opened; null when it can.</summary>
    public required string? Withheld { get; init; }

    /// <summary>When this person opened it last, in words.</summary>
    public required string Opened { get; init; }

    /// <summary>What it holds; null while it is closed.</summary>
    public required IReadOnlyList<Fact>? Facts { get; init; }
}
