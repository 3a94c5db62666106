using System.Diagnostics;

namespace HateResponse.Storage.Tests.PowerCut;

/// <summary>The preloaded library of <c>shim.c</c>, compiled when it is first needed.</summary>
internal static class Shim
{
    private static readonly Lazy<string> Built = new(Compile);

    /// <summary>Why there can be none here; null when there can.</summary>
    public static string? Absent =>
        !OperatingSystem.IsLinux() ? "needs Linux: what is synced is seen through LD_PRELOAD"
        : Compiler is null ? "needs gcc, which compiles the library that sees what is synced"
        : null;

    /// <summary>Lets a process that is about to start write its log.</summary>
    /// <param name="start">The process; its environment is changed.</param>
    /// <param name="log">File of the log; must not exist.</param>
    public static void Preload(ProcessStartInfo start, string log)
    {
        start.Environment["LD_PRELOAD"] = Built.Value;
        start.Environment["POWERCUT_LOG"] = log;
    }

    private static string? Compiler =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, "gcc"))
            .FirstOrDefault(File.Exists);

    private static string Compile()
    {
        var folder = Directory.CreateTempSubdirectory("powercut-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var source = Path.Combine(folder, "shim.c");
        var library = Path.Combine(folder, "shim.so");
        using (var code = typeof(Shim).Assembly.GetManifestResourceStream("shim.c")!)
        using (var file = File.Create(source))
        {
            code.CopyTo(file);
        }

        using var gcc = Process.Start(Compiler!, ["-O2", "-shared", "-fPIC", "-o", library, source, "-ldl", "-lpthread"]);
        gcc.WaitForExit();
        return gcc.ExitCode == 0 ? library : throw new InvalidOperationException("gcc could not compile shim.c");
    }
}
