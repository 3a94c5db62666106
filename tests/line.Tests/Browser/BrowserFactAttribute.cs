namespace HateResponse.Line.Tests.Browser;

/// <summary>A test that needs node and Chromium; skipped, with the reason, where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = BrowserScript.Lacks;
}
