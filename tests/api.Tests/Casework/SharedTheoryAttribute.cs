namespace HateResponse.Api.Tests.Casework;

/// <summary>A theory that reads the shared folder; skipped with the reason where it is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedTheoryAttribute : TheoryAttribute
{
    public SharedTheoryAttribute()
    {
        if (!Directory.Exists(Folder))
        {
            Skip = "The shared folder is absent; HATERESPONSE_SHARED names it.";
        }
    }

    /// <summary>The shared folder.</summary>
    public static string Folder => Environment.GetEnvironmentVariable("HATERESPONSE_SHARED") is { Length: > 0 } named
        ? named
        : Path.Combine(Repository.Root, "..", "shared");
}
