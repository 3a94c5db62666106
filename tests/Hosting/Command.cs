using System.Diagnostics;

namespace HateResponse.Hosting;

/// <summary>A program that is run to its end.</summary>
internal static class Command
{
    /// <summary>Runs it; returns its exit code and all that it said.</summary>
    /// <param name="folder">Working directory.</param>
    /// <param name="program">Found by the search path.</param>
    /// <param name="arguments">Command line.</param>
    /// <param name="cancel">Gives up the wait.</param>
    public static async Task<(int Code, string Output)> RunAsync(
        string folder, string program, IEnumerable<string> arguments, CancellationToken cancel)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = process.StandardError.ReadToEndAsync(cancel);
        var output = await process.StandardOutput.ReadToEndAsync(cancel);
        await process.WaitForExitAsync(cancel);
        return (process.ExitCode, output + await errors);
    }
}
