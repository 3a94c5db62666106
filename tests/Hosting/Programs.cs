namespace HateResponse.Hosting;

/// <summary>Programs of this machine.</summary>
internal static class Programs
{
    /// <summary>Whether the search path leads to one.</summary>
    public static bool IsOnPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Any(folder => File.Exists(Path.Combine(folder, program)) || File.Exists(Path.Combine(folder, program + ".cmd")));
}
