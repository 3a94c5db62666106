namespace HateResponse.Dialogs.Tests.Recognizers;

/// <summary>The folder of vectors and cases beside the repository, or where HATERESPONSE_SHARED says.</summary>
internal static class SharedFolder
{
    public static string PathOf(string file) => Path.Combine(Root(), file);

    private static string Root()
    {
        if (Environment.GetEnvironmentVariable("HATERESPONSE_SHARED") is { Length: > 0 } set)
        {
            return set;
        }

        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "HateResponse.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder?.FullName ?? AppContext.BaseDirectory, "..", "shared");
    }
}
