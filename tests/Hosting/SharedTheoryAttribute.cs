namespace HateResponse.Hosting;

/// <summary>A theory that needs a file of the shared folder; skipped, with the reason, where it is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedTheoryAttribute : TheoryAttribute
{
    /// <summary>Looks for what is needed.</summary>
    /// <param name="path">File or folder below the shared folder.</param>
    public SharedTheoryAttribute(string path) => Skip = Repository.WhyNotShared(path);
}
