using HateResponse.Api.Access;
using HateResponse.Api.Tests.Casework;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace HateResponse.Api.Tests.Access;

public sealed class AuditTests : IAsyncLifetime, IDisposable
{
    private const string Email = "robin@riverton.example";

    private readonly ConsoleHost _host = new();
    private ConsoleBrowser _browser = null!;

    public async Task InitializeAsync()
    {
        await _host.AddAccountAsync(Email, Cases.Tenant);
        await _host.AddAccountAsync("other@elsewhere.example", "elsewhere");
        _browser = await _host.SignedInAsync(Email);
        for (var i = 0; i < 3; i++)
        {
            await _browser.GetAsync($"/casework/reports/{await _host.AddReportAsync()}");
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task An_untouched_record_is_whole()
    {
        await _browser.GetAsync("/casework/record");

        Assert.Contains("The record is whole", _browser.Text, StringComparison.Ordinal);
        Assert.Null(FirstBroken());
    }

    [Theory]
    [InlineData("UPDATE audit SET action = 'story.revealed' WHERE id = 3", 3)]
    [InlineData("UPDATE audit SET account_id = '0192f3c0-0000-7000-8000-000000000000' WHERE id = 2", 2)]
    [InlineData("UPDATE audit SET report_id = NULL WHERE id = 4", 4)]
    [InlineData("UPDATE audit SET at = at + 1 WHERE id = 1", 1)]
    [InlineData("DELETE FROM audit WHERE id = 1", 2)]
    [InlineData("DELETE FROM audit WHERE id = 2", 3)]
    [InlineData("DELETE FROM audit WHERE id = 4", 4)]
    [InlineData("UPDATE audit SET id = CASE id WHEN 2 THEN -3 ELSE -2 END WHERE id IN (2, 3); UPDATE audit SET id = -id WHERE id < 0", 2)]
    [InlineData("UPDATE audit SET hash = (SELECT hash FROM audit WHERE id = 2) WHERE id = 3", 3)]
    [InlineData(
        """
        INSERT INTO audit (id, tenant, account_id, action, at, previous_hash, hash)
        SELECT 9, tenant, account_id, 'contact.revealed', at, hash, hash FROM audit WHERE id = 4
        """,
        9)]
    public async Task A_record_that_was_touched_shows_where(string sql, long expected)
    {
        await TouchAsync(sql);

        Assert.Equal(expected, FirstBroken());
        await _browser.GetAsync("/casework/record");
        Assert.Contains("The record was changed outside this program", _browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_tenant_has_a_chain_of_its_own()
    {
        var other = await _host.SignedInAsync("other@elsewhere.example");
        Assert.NotEmpty(other.Page);

        Assert.Null(FirstBroken());
        Assert.Null(_host.Services.GetRequiredService<Audit>().FirstBroken("elsewhere"));
    }

    private long? FirstBroken() => _host.Services.GetRequiredService<Audit>().FirstBroken(Cases.Tenant);

    /// <summary>As somebody would who has the file.</summary>
    private async Task TouchAsync(string sql)
    {
        var path = Path.Combine(_host.StorageDirectory, "api.db");
        await using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the statements stand above
        command.CommandText = sql;
#pragma warning restore CA2100
        Assert.True(await command.ExecuteNonQueryAsync() > 0);
    }
}
