namespace HateResponse.Hosting;

/// <summary>Where the sources are, and what lies beside them.</summary>
internal static class Repository
{
    /// <summary>Folder of the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The shared folder (<c>HATERESPONSE_SHARED</c>, else <c>../shared</c>); it may be absent.</summary>
    public static string Shared { get; } = Path.GetFullPath(Path.Combine(
        Root, Environment.GetEnvironmentVariable("HATERESPONSE_SHARED") is { Length: > 0 } set ? set : "../shared"));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "HateResponse.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests run inside the repository.");
    }
}
