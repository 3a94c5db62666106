namespace HateResponse.Api.Casework.Views;

/// <summary>Who looks at a page.</summary>
public sealed record Viewer
{
    /// <summary>Name that colleagues see.</summary>
    public required string Name { get; init; }

    /// <summary>Their organization, or the line and that they are its staff.</summary>
    public required string Place { get; init; }

    /// <summary>Whether they are the line's own staff.</summary>
    public required bool IsLineStaff { get; init; }
}
