namespace HateResponse.Api.Access;

/// <summary>How long an account takes no password after wrong ones. Readable on purpose: this is the promise.</summary>
internal static class SignInDelays
{
    private static readonly TimeSpan[] AfterFailures =
    [
        TimeSpan.Zero, TimeSpan.Zero, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(15),
        TimeSpan.FromMinutes(15),
    ];

    /// <summary>Wait after so many wrong passwords in a row; the last wait repeats.</summary>
    /// <param name="failures">At least 1.</param>
    public static TimeSpan After(int failures) => AfterFailures[Math.Min(failures, AfterFailures.Length) - 1];
}
