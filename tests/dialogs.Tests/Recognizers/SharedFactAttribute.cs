namespace HateResponse.Dialogs.Tests.Recognizers;

/// <summary>A test that reads the shared folder; skipped with the reason where the folder is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute(string file)
    {
        if (!File.Exists(SharedFolder.PathOf(file)))
        {
            Skip = $"{file} of the shared folder is absent (HATERESPONSE_SHARED or ../shared)";
        }
    }
}
