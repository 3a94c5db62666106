namespace HateResponse.Api.Casework.Views;

/// <summary>One thing that is known.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Values">At least one.</param>
public sealed record Fact(string Label, IReadOnlyList<Said> Values);
