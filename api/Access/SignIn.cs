using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Identity;

namespace HateResponse.Api.Access;

/// <summary>Tells whether an address and a password belong together, slowly, and the same for every wrong pair.</summary>
internal sealed class SignIn(
    ApiStore store, Audit audit, AddressDelays delays, IPasswordHasher<Account> hasher, TimeProvider clock) : IDisposable
{
    private const int MaxChars = 200;

    private static readonly Account Nobody = new()
    {
        Id = Guid.Empty,
        Tenant = "",
        OrganizationId = null,
        OrganizationName = null,
        Role = "",
        Email = "",
        DisplayName = "",
    };

    /// <summary>One hash at a time: a flood of guesses must not take the processor from the people who write.</summary>
    private readonly ConcurrencyLimiter _turns = new(new ConcurrencyLimiterOptions { PermitLimit = 1, QueueLimit = 16 });

    private readonly Lazy<string> _hashOfNobody = new(() => hasher.HashPassword(Nobody, "nobody has this password"));

    /// <summary>Checks the pair, after a wait where there were many wrong ones from the same address.</summary>
    /// <param name="email">As it was typed.</param>
    /// <param name="password">As it was typed.</param>
    /// <param name="from">Whence; null when that is not known.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>Null when it is wrong, the account waits after wrong passwords, or too many are waiting already.</returns>
    public async Task<Account?> TryAsync(string email, string password, IPAddress? from, CancellationToken cancel)
    {
        if (email.Length is 0 or > MaxChars || password.Length is 0 or > MaxChars)
        {
            return null;
        }

        if (delays.Take(from) is not { } wait)
        {
            return null;
        }

        await Task.Delay(wait, clock, cancel);
        var account = await CheckAsync(email, password, cancel);
        if (account is not null)
        {
            delays.GiveBack(from);
        }

        return account;
    }

    private async Task<Account?> CheckAsync(string email, string password, CancellationToken cancel)
    {
        using var turn = await _turns.AcquireAsync(1, cancel);
        if (!turn.IsAcquired)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var address = Normal(email);
        var claim = await store.Database.WriteAsync(session => AccountStore.Claim(session, address, now), cancel);
        // who waits and who does not exist cost the same time as a wrong password: nobody learns which addresses there are
        var checkedHash = hasher.VerifyHashedPassword(
            claim?.Account ?? Nobody, claim?.PasswordHash ?? _hashOfNobody.Value, password);
        if (claim is null)
        {
            return null;
        }

        var right = checkedHash != PasswordVerificationResult.Failed;
        await store.Database.WriteAsync(
            session =>
            {
                if (right)
                {
                    AccountStore.Clear(session, claim.Account.Id);
                }

                audit.Add(session, new AuditEntry
                {
                    Tenant = claim.Account.Tenant,
                    AccountId = claim.Account.Id,
                    Action = right ? AuditActions.SignedIn : AuditActions.SignInRefused,
                    At = now,
                });
            },
            CancellationToken.None);
        return right ? claim.Account : null;
    }

    /// <summary>Records that somebody signed out.</summary>
    public Task EndAsync(Account account, CancellationToken cancel) => store.Database.WriteAsync(
        session => audit.Add(session, new AuditEntry
        {
            Tenant = account.Tenant,
            AccountId = account.Id,
            Action = AuditActions.SignedOut,
            At = clock.GetUtcNow(),
        }),
        cancel);

    /// <inheritdoc/>
    public void Dispose() => _turns.Dispose();

#pragma warning disable CA1308 // addresses are kept and compared in lower case, as people write them
    private static string Normal(string email) => email.Trim().ToLowerInvariant();
#pragma warning restore CA1308
}
