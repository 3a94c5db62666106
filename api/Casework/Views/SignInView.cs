namespace HateResponse.Api.Casework.Views;

/// <summary>The sign-in page.</summary>
/// <param name="Email">Address as it was typed; empty at first.</param>
/// <param name="Failed">Whether the last try failed.</param>
/// <param name="Samples">Addresses of sample accounts, in Development only.</param>
public sealed record SignInView(string Email, bool Failed, IReadOnlyList<string> Samples);
