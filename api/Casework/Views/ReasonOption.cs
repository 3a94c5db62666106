namespace HateResponse.Api.Casework.Views;

/// <summary>A reason to decline.</summary>
/// <param name="Code">Code of <c>referral.reason</c>.</param>
/// <param name="Label">In words.</param>
public sealed record ReasonOption(string Code, string Label);
