namespace HateResponse.Storage.Tests.PowerCut;

/// <summary>A test that needs <see cref="Shim"/>: skipped with the reason where there can be none, but not in CI.</summary>
internal sealed class PowerCutFactAttribute : FactAttribute
{
    public PowerCutFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("CI") != "true")
        {
            Skip = Shim.Absent;
        }
    }
}
