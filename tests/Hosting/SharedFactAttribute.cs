using Xunit;

namespace HateResponse.Hosting;

/// <summary>A test that needs a file of the shared folder, and perhaps node; skipped, with the reason, where it is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedFactAttribute : FactAttribute
{
    /// <summary>Looks for what is needed.</summary>
    /// <param name="path">File or folder below the shared folder.</param>
    /// <param name="node">Whether node and npm are needed.</param>
    public SharedFactAttribute(string path, bool node = false)
    {
        if (!Path.Exists(Path.Combine(Repository.Shared, path)))
        {
            Skip = $"{path} is not in {Repository.Shared}; HATERESPONSE_SHARED says where it is";
        }
        else if (node && !(IsOnPath("node") && IsOnPath("npm")))
        {
            Skip = "node and npm are not installed";
        }
    }

    private static bool IsOnPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Any(folder => File.Exists(Path.Combine(folder, program)) || File.Exists(Path.Combine(folder, program + ".cmd")));
}
