using System.Security.Cryptography;

namespace HateResponse.Benchmarks.Durable;

/// <summary>How often the disk of a folder makes a page durable.</summary>
internal static class FsyncRate
{
    private const int Times = 500;

    /// <summary>Pages a second, written and synced one after the other.</summary>
    public static double Of(string folder)
    {
        var page = RandomNumberGenerator.GetBytes(4096);
        using var file = new FileStream(Path.Combine(folder, "fsync"), FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        var begin = TimeProvider.System.GetTimestamp();
        for (var i = 0; i < Times; i++)
        {
            file.Write(page);
            file.Flush(flushToDisk: true);
        }

        return Times / TimeProvider.System.GetElapsedTime(begin).TotalSeconds;
    }
}
