namespace HateResponse.Api.Access;

/// <summary>The right to check one password for an account, already counted as a failure until it proves right.</summary>
/// <param name="Account">Whose password.</param>
/// <param name="PasswordHash">As the password hasher wrote it.</param>
internal sealed record SignInClaim(Account Account, string PasswordHash);
