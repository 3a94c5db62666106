using System.Diagnostics;
using System.Globalization;
using HateResponse.Storage.Privacy;
using Xunit.Abstractions;

namespace HateResponse.Storage.Tests.PowerCut;

/// <summary>What was acknowledged outlives a power cut, together with its key; and the proof can fail.</summary>
public sealed class PowerCutTests(ITestOutputHelper output) : IDisposable
{
    private const int Rows = 2_000;
    private const int Cuts = 60;
    private const int Seed = 20261122;

    private readonly string _folder = Directory.CreateTempSubdirectory("powercut-test-").FullName;

    [PowerCutFact]
    public async Task After_a_power_cut_every_row_acknowledged_before_it_is_there_and_opens()
    {
        var (found, lost, broken) = await CutAsync("FULL");

        Assert.True(found > 0, "no row was acknowledged before any cut: nothing was proved");
        Assert.Equal(0, lost);
        Assert.Equal(0, broken);
    }

    [PowerCutFact]
    public async Task Without_sync_the_same_cuts_lose_acknowledged_rows()
    {
        var (_, lost, broken) = await CutAsync("OFF");

        Assert.True(lost + broken > 0, "nothing was lost with synchronous=OFF: the cuts prove nothing");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<(int Found, int Lost, int Broken)> CutAsync(string synchronous)
    {
        var log = Path.Combine(_folder, "operations.log");
        var acknowledged = await WriteAsync(log, synchronous);
        var bytes = await File.ReadAllBytesAsync(log);
        int found = 0, lost = 0, broken = 0;
        new PowerCuts(bytes, acknowledged["ready"], Seed).Run(Cuts, _folder, (moment, folder) =>
        {
            var expected = acknowledged
                .Where(row => row.Key != "ready" && row.Value <= moment)
                .Select(row => int.Parse(row.Key, CultureInfo.InvariantCulture))
                .ToList();
            if (Open(folder) is not { } rows)
            {
                broken++;
                return;
            }

            found += expected.Count(rows.Contains);
            lost += expected.Count(id => !rows.Contains(id));
        });
        output.WriteLine(
            $"synchronous={synchronous}: {Cuts + 1} cuts over {bytes.Length / 1024:N0} KiB of operations, {found} acknowledged "
            + $"rows found, {lost} lost, {broken} files broken");
        return (found, lost, broken);
    }

    /// <summary>Rows of a cut copy; null when the file is broken, or a row came without its key.</summary>
    private static HashSet<int>? Open(string folder)
    {
        try
        {
            using var vault = new Vault(Path.Combine(folder, "keys.db"), PowerCutWriter.MasterKey, new AesGcmCipher());
            using var database = new OpenedDatabase(Path.Combine(folder, "rows.db"), PowerCutWriter.Schema);
            return database.IsWhole ? PowerCutWriter.Read(database.Value, vault) : null;
        }
        catch (Exception failure) when (failure is Microsoft.Data.Sqlite.SqliteException or KeyDestroyedException)
        {
            return null;
        }
    }

    private async Task<Dictionary<string, long>> WriteAsync(string log, string synchronous)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                typeof(PowerCutWriter).Assembly.Location, PowerCutWriter.Command, _folder, synchronous,
                Rows.ToString(CultureInfo.InvariantCulture),
            },
            RedirectStandardOutput = true,
        };
        Shim.Preload(start, log);
        using var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return said.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' '))
            .ToDictionary(parts => parts[0], parts => long.Parse(parts[1], CultureInfo.InvariantCulture));
    }
}
