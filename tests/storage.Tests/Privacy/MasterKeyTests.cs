using System.Diagnostics;
using HateResponse.Storage.Privacy;

namespace HateResponse.Storage.Tests.Privacy;

public sealed class MasterKeyTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void A_made_key_is_kept_and_nothing_but_the_key_is_left()
    {
        var made = MasterKey.InFolder(_folder.Path);

        Assert.Equal(MasterKey.Bytes, made.Length);
        Assert.Equal(made, MasterKey.InFolder(_folder.Path));
        Assert.Equal([MasterKey.FileName], Directory.GetFiles(_folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void Two_folders_have_two_keys()
    {
        using var other = new TemporaryFolder();

        Assert.NotEqual(MasterKey.InFolder(_folder.Path), MasterKey.InFolder(other.Path));
    }

    [UnixFact]
    public void Only_its_owner_can_read_it()
    {
        MasterKey.InFolder(_folder.Path);

#pragma warning disable CA1416 // skipped on Windows
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_folder.File(MasterKey.FileName)));
#pragma warning restore CA1416
    }

    [Fact]
    public async Task Many_who_make_it_at_once_all_get_the_one_that_stays()
    {
        for (var round = 0; round < 200; round++)
        {
            using var folder = new TemporaryFolder();
            using var start = new Barrier(4);
            var made = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Factory.StartNew(
                () =>
                {
                    start.SignalAndWait();
                    return Convert.ToHexString(MasterKey.InFolder(folder.Path));
                },
                default, TaskCreationOptions.LongRunning, TaskScheduler.Default)));

            Assert.Single(made.Append(Convert.ToHexString(MasterKey.InFolder(folder.Path))).Distinct());
            Assert.Single(Directory.GetFiles(folder.Path));
        }
    }

    [Fact]
    public async Task Two_processes_that_make_it_at_once_get_the_same()
    {
        for (var round = 0; round < 5; round++)
        {
            using var folder = new TemporaryFolder();
            var made = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => InAnotherProcessAsync(folder.Path)));

            Assert.Equal(made[0], made[1]);
            Assert.Equal(Convert.ToHexString(MasterKey.InFolder(folder.Path)), made[0]);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("not base64")]
    [InlineData("c2hvcnQ=")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void What_is_no_key_is_refused_by_the_name_of_its_setting(string text) =>
        Assert.Contains(
            "Privacy:MasterKey",
            Assert.Throws<ConfigurationException>(() => MasterKey.Parse(text)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void A_broken_file_stops_the_start_and_is_not_replaced()
    {
        File.WriteAllText(_folder.File(MasterKey.FileName), "half a k");

        Assert.Throws<ConfigurationException>(() => MasterKey.InFolder(_folder.Path));

        Assert.Equal("half a k", File.ReadAllText(_folder.File(MasterKey.FileName)));
    }

    public void Dispose() => _folder.Dispose();

    private static async Task<string> InAnotherProcessAsync(string folder)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList = { typeof(MasterKeyTests).Assembly.Location, "master-key", folder },
            RedirectStandardOutput = true,
        })!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return said.Trim();
    }
}
