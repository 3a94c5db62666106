namespace HateResponse.Hosting;

/// <summary>Where the sources are, and what lies beside them.</summary>
internal static class Repository
{
    /// <summary>Folder of the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The shared folder (<c>HATERESPONSE_SHARED</c>, else <c>../shared</c>); it may be absent.</summary>
    public static string Shared { get; } = Path.GetFullPath(Path.Combine(
        Root, Environment.GetEnvironmentVariable("HATERESPONSE_SHARED") is { Length: > 0 } set ? set : "../shared"));

    /// <summary>Why a test that needs a file or folder of the shared folder is skipped; null when it is there.</summary>
    public static string? WhyNotShared(string path) => Path.Exists(Path.Combine(Shared, path))
        ? null
        : $"{path} is not in {Shared}; HATERESPONSE_SHARED says where it is";

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
