namespace HateResponse.Api.Access;

/// <summary>How wrong passwords slow down the next ones, of an account and of an address. Readable on purpose: this is the promise.</summary>
internal static class SignInDelays
{
    /// <summary>Wrong passwords that an address may send at once, for whichever accounts; one each <see cref="AddressGuessEvery"/> after that.</summary>
    public const int AddressGuessesFree = 10;

    /// <summary>An address that sends more waits its turn.</summary>
    public static readonly TimeSpan AddressGuessEvery = TimeSpan.FromSeconds(15);

    /// <summary>Whose turn is later than this is answered as if the password were wrong: nobody waits that long for a page.</summary>
    public static readonly TimeSpan AddressWaitsAtMost = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan[] AfterFailures =
    [
        TimeSpan.Zero, TimeSpan.Zero, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(15),
        TimeSpan.FromMinutes(15),
    ];

    /// <summary>Wait of an account after so many wrong passwords in a row; the last wait repeats.</summary>
    /// <param name="failures">At least 1.</param>
    public static TimeSpan After(int failures) => AfterFailures[Math.Min(failures, AfterFailures.Length) - 1];
}
