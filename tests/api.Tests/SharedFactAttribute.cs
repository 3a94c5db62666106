namespace HateResponse.Api.Tests;

/// <summary>A test that needs the shared folder: <c>HATERESPONSE_SHARED</c>, default <c>../shared</c> beside the repository.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedFactAttribute : FactAttribute
{
    public static readonly string? Folder = Find();

    public SharedFactAttribute()
    {
        if (Folder is null)
        {
            Skip = "The shared folder is absent; HATERESPONSE_SHARED names it.";
        }
    }

    private static string? Find()
    {
        var root = AppContext.BaseDirectory;
        while (root is not null && !File.Exists(Path.Combine(root, "HateResponse.sln")))
        {
            root = Path.GetDirectoryName(root);
        }

        var folder = Environment.GetEnvironmentVariable("HATERESPONSE_SHARED") ?? Path.Combine(root ?? "", "..", "shared");
        return Directory.Exists(folder) ? Path.GetFullPath(folder) : null;
    }
}
