namespace HateResponse.Api.Access;

/// <summary>What a host prints at its start, so that somebody who tries it out can sign in.</summary>
public static class SampleAccounts
{
    /// <summary>A few lines with addresses and the password; empty outside Development and before the start.</summary>
    /// <param name="services">The host's.</param>
    public static IReadOnlyList<string> Lines(IServiceProvider services) =>
        services.GetService<SampleAccountsMaker>() is not { Accounts.Count: > 0 } samples
            ? []
            :
            [
                .. samples.Accounts.Where(account => account.IsLineStaff).Select(account => $"line staff: {account.Email}"),
                .. samples.Accounts.Where(account => !account.IsLineStaff).Take(1).Select(account =>
                    $"caseworker: {account.Email} (one for each organization; the sign-in page lists them)"),
                $"password of all: {samples.Password}",
            ];
}
