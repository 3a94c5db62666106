using System.Security.Cryptography;
using HateResponse.Api.Tenants;
using Microsoft.AspNetCore.Identity;

namespace HateResponse.Api.Access;

/// <summary>
/// Adds somebody who may sign in, from the command line: <c>--NewAccount:Email=…</c>, with <c>--NewAccount:Organization=…</c> for
/// a caseworker of that organization, without it for the line's own staff; <c>--NewAccount:Tenant=…</c> where there are several
/// lines, <c>--NewAccount:Name=…</c> for the name that colleagues see.
/// </summary>
public static class NewAccount
{
    private const int PasswordChars = 20;
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>Whether the process was started for this and nothing else.</summary>
    public static bool IsAsked(IConfiguration configuration) => configuration["NewAccount:Email"] is { Length: > 0 };

    /// <summary>Adds the account and says its password, once. A running line needs no restart.</summary>
    /// <param name="services">A host's, not started.</param>
    /// <param name="configuration">What was asked for.</param>
    /// <param name="say">Where the answer goes, a line at a time.</param>
    /// <returns>0 when it was added; 1 when not, and why was said.</returns>
    public static async Task<int> AddAsync(IServiceProvider services, IConfiguration configuration, Action<string> say)
    {
        var asked = configuration.GetSection("NewAccount");
        var email = asked["Email"]!.Trim().ToLowerInvariant(); // asked for this
        var tenants = services.GetRequiredService<TenantDirectory>().All;
        var tenant = asked["Tenant"] is { Length: > 0 } named
            ? tenants.FirstOrDefault(tenant => tenant.Id == named)
            : tenants.Count == 1 ? tenants.First() : null;
        if (tenant is null)
        {
            say("NewAccount:Tenant must be one of: " + string.Join(", ", tenants.Select(known => known.Id)));
            return 1;
        }

        var store = services.GetRequiredService<ApiStore>();
        var organizations = store.Database.Read(connection => connection.All(
            "SELECT id, name, tenant FROM organizations ORDER BY name",
            row => (Id: row.Id(0), Name: row.GetString(1), Tenant: row.GetString(2))));
        var wanted = asked["Organization"];
        var organization = organizations.Find(known => known.Name == wanted && known.Tenant == tenant.Id);
        if (wanted is not null && organization.Name is null)
        {
            say("NewAccount:Organization must be one of: " +
                string.Join("; ", organizations.Where(known => known.Tenant == tenant.Id).Select(known => known.Name)));
            return 1;
        }

        var clock = services.GetRequiredService<TimeProvider>();
        var account = new Account
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            Tenant = tenant.Id,
            OrganizationId = wanted is null ? null : organization.Id,
            OrganizationName = wanted,
            Role = wanted is null ? Roles.LineStaff : Roles.Caseworker,
            Email = email,
            DisplayName = asked["Name"] is { Length: > 0 } name ? name : email.Split('@')[0],
        };
        var password = RandomNumberGenerator.GetString(Letters, PasswordChars);
        var hash = services.GetRequiredService<IPasswordHasher<Account>>().HashPassword(account, password);
        if (!await store.Database.WriteAsync(
            session => AccountStore.Add(session, account, hash, clock.GetUtcNow()), CancellationToken.None))
        {
            say($"There is an account with the address {email} already.");
            return 1;
        }

        say($"{email} can sign in at /casework. Password, shown this once: {password}");
        return 0;
    }
}
