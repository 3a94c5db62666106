namespace HateResponse.Benchmarks.Talks;

/// <summary>What one person says to the line, message by message.</summary>
/// <param name="Texts">In order.</param>
internal sealed record Talk(IReadOnlyList<string> Texts);
