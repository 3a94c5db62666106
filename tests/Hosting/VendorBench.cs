namespace HateResponse.Hosting;

/// <summary>The vendor bench for Twilio. It installs what it needs beside itself, so it is copied first; once for all tests.</summary>
internal static class VendorBench
{
    /// <summary>Where it lies below the shared folder.</summary>
    public const string Folder = "peers/twilio";

    private static readonly SemaphoreSlim Installing = new(1);

    private static readonly string[] Files =
    [
        "package.json", "package-lock.json", "tools/webhook.js", "tools/mock.js", "specs/twilio.mock.json",
        "specs/vendor/twilio_content_v1.json",
    ];

    /// <summary>Copies and installs it where that was not done yet; returns the copy's folder.</summary>
    public static async Task<string> InstallAsync(CancellationToken cancel)
    {
        var copy = Path.Combine(Repository.Root, "artifacts", "peers", "twilio");
        await Installing.WaitAsync(cancel);
        try
        {
            foreach (var file in Files)
            {
                var target = Path.Combine(copy, file);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(Path.Combine(Repository.Shared, Folder, file), target, overwrite: true);
            }

            if (!Directory.Exists(Path.Combine(copy, "node_modules", "twilio")))
            {
                var (code, output) = await Command.RunAsync(copy, "npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], cancel);
                Xunit.Assert.True(code == 0, output);
            }
        }
        finally
        {
            Installing.Release();
        }

        return copy;
    }
}
