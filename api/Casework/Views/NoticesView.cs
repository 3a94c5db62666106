namespace HateResponse.Api.Casework.Views;

/// <summary>The notices of a line.</summary>
public sealed record NoticesView
{
    /// <summary>That no mail server is set, in words; null when one is.</summary>
    public required string? NoServer { get; init; }

    /// <summary>The last notices, newest first.</summary>
    public required IReadOnlyList<NoticeLine> Lines { get; init; }
}
