using System.Text.Json;
using System.Text.Json.Nodes;

namespace HateResponse.Hosting;

/// <summary>Packages of npm that a test needs, installed below <c>artifacts/</c>, once for all tests.</summary>
internal static class NodePackages
{
    private static readonly SemaphoreSlim Installing = new(1);

    /// <summary>
    /// Copies files of a peer and installs those of its packages that are named, in the versions of its lock file; the others
    /// are hundreds of megabytes.
    /// </summary>
    /// <param name="peer">Folder below the shared folder.</param>
    /// <param name="files">What is copied.</param>
    /// <param name="packages">What is installed.</param>
    /// <param name="cancel">Gives up the wait.</param>
    public static async Task<string> InstallAsync(
        string peer, IReadOnlyList<string> files, IReadOnlyList<string> packages, CancellationToken cancel)
    {
        var copy = Path.Combine(Repository.Root, "artifacts", peer);
        await Installing.WaitAsync(cancel);
        try
        {
            Directory.CreateDirectory(copy);
            foreach (var file in files.Append("package-lock.json"))
            {
                File.Copy(Path.Combine(Repository.Shared, peer, file), Path.Combine(copy, file), overwrite: true);
            }

            if (packages.Any(package => !Directory.Exists(Path.Combine(copy, "node_modules", package))))
            {
                var wanted = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Repository.Shared, peer, "package.json"), cancel))!;
                var dependencies = wanted["dependencies"]!.AsObject();
                foreach (var other in dependencies.Select(package => package.Key).Except(packages).ToList())
                {
                    dependencies.Remove(other);
                }

                await File.WriteAllTextAsync(Path.Combine(copy, "package.json"), wanted.ToJsonString(), cancel);
                await NpmAsync(copy, ["install", "--ignore-scripts", "--no-audit", "--no-fund"], cancel);
            }
        }
        finally
        {
            Installing.Release();
        }

        return copy;
    }

    /// <summary>Installs packages that no peer has, in the versions given.</summary>
    /// <param name="folder">Name of the folder below <c>artifacts/</c>.</param>
    /// <param name="packages">As <c>name@1.2.3</c>.</param>
    /// <param name="cancel">Gives up the wait.</param>
    public static async Task<string> InstallAsync(string folder, IReadOnlyList<string> packages, CancellationToken cancel)
    {
        var place = Path.Combine(Repository.Root, "artifacts", folder);
        await Installing.WaitAsync(cancel);
        try
        {
            Directory.CreateDirectory(place);
            var list = Path.Combine(place, "package.json");
            var json = JsonSerializer.Serialize(new
            {
                @private = true,
                dependencies = packages.ToDictionary(
                    package => package[..package.LastIndexOf('@')], package => package[(package.LastIndexOf('@') + 1)..]),
            });
            if (!File.Exists(list) || await File.ReadAllTextAsync(list, cancel) != json || !Directory.Exists(Path.Combine(place, "node_modules")))
            {
                await File.WriteAllTextAsync(list, json, cancel);
                await NpmAsync(place, ["install", "--ignore-scripts", "--no-audit", "--no-fund"], cancel);
            }
        }
        finally
        {
            Installing.Release();
        }

        return place;
    }

    private static async Task NpmAsync(string folder, string[] arguments, CancellationToken cancel)
    {
        var (code, output) = await Command.RunAsync(folder, "npm", arguments, cancel);
        Xunit.Assert.True(code == 0, output);
    }
}
