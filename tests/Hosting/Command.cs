using System.Diagnostics;

namespace HateResponse.Hosting;

/// <summary>A program that is run to its end.</summary>
internal static class Command
{
    /// <summary>Runs it; returns its exit code and all that it said.</summary>
    /// <param name="folder">Working directory.</param>
    /// <param name="program">Found by the search path.</param>
    /// <param name="arguments">Command line.</param>
    /// <param name="cancel">Gives up the wait, and ends the program.</param>
    /// <param name="environment">Variables over those of the caller; null for none.</param>
    public static async Task<(int Code, string Output)> RunAsync(
        string folder,
        string program,
        IEnumerable<string> arguments,
        CancellationToken cancel,
        IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (key, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[key] = value;
        }

        using var process = Process.Start(start)!;
        await using var end = cancel.Register(() => process.Kill(entireProcessTree: true));
        var errors = process.StandardError.ReadToEndAsync(cancel);
        var output = await process.StandardOutput.ReadToEndAsync(cancel);
        await process.WaitForExitAsync(cancel);
        return (process.ExitCode, output + await errors);
    }
}
