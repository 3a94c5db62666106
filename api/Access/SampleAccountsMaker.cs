using System.Globalization;
using System.Text;
using HateResponse.Api.Tenants;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace HateResponse.Api.Access;

/// <summary>
/// Makes accounts to try the console with: one of the line's own staff for each tenant, one caseworker for each organization.
/// Development only; one password for all of them, which the master key gives.
/// </summary>
internal sealed class SampleAccountsMaker(ApiStore store, TenantDirectory tenants, TimeProvider clock) : IHostedService
{
    /// <summary>Few rounds: nobody guesses a random password of twelve letters, and a start must not wait for them.</summary>
    private const int PasswordIterations = 1_000;

    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int PasswordChars = 12;

    /// <summary>Their password, the same after every start with the same master key.</summary>
    public string Password { get; } = Spell(store.Vault.Derive("sample-password"));

    /// <summary>The accounts, the line's own staff first; empty before the start.</summary>
    public IReadOnlyList<Account> Accounts { get; private set; } = [];

    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var wanted = Wanted(clock.GetUtcNow());
        var known = store.Database.Read(connection => connection.All(
            "SELECT email FROM accounts", row => row.GetString(0))).ToHashSet();
        var missing = wanted.Where(account => !known.Contains(account.Email)).ToList();
        if (missing.Count > 0)
        {
            var hash = Hasher.HashPassword(missing[0], Password);
            await store.Database.WriteAsync(
                session => missing.ForEach(account => AccountStore.Add(session, account, hash, clock.GetUtcNow())),
                cancellationToken);
        }

        Accounts = wanted;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static readonly PasswordHasher<Account> Hasher =
        new(Options.Create(new PasswordHasherOptions { IterationCount = PasswordIterations }));

    private List<Account> Wanted(DateTimeOffset now) =>
    [
        .. tenants.All.Select(tenant => new Account
        {
            Id = Guid.CreateVersion7(now),
            Tenant = tenant.Id,
            OrganizationId = null,
            OrganizationName = null,
            Role = Roles.LineStaff,
            Email = $"staff@{tenant.Id}.example",
            DisplayName = "Sam Sample",
        }),
        .. store.Database.Read(connection => connection.All(
            "SELECT id, tenant, name FROM organizations ORDER BY name, id",
            row => new Account
            {
                Id = Guid.CreateVersion7(now),
                Tenant = row.GetString(1),
                OrganizationId = row.Id(0),
                OrganizationName = row.GetString(2),
                Role = Roles.Caseworker,
                Email = $"caseworker@{Slug(row.GetString(2))}.example",
                DisplayName = "Casey Sample",
            })),
    ];

    /// <summary>A name as it can stand in an address: letters without marks, digits, dashes.</summary>
    private static string Slug(string name)
    {
        var slug = new StringBuilder();
        foreach (var letter in name.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                slug.Append(char.ToLower(letter, CultureInfo.InvariantCulture));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark
                && slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().TrimEnd('-');
    }

    private static string Spell(byte[] key) =>
        string.Join('-', key.Take(PasswordChars).Select(value => Letters[value % Letters.Length]).Chunk(4).Select(part => new string(part)));
}
