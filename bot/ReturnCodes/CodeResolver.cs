using System.Security.Cryptography;
using System.Text;
using HateResponse.Bot.Conversations;
using HateResponse.Storage.Privacy;

namespace HateResponse.Bot.ReturnCodes;

/// <summary>
/// Looks at a code that somebody wrote, before their turn and off the writer: one at a time, behind a limit, and always with the
/// same work, so that neither words nor time tell a wrong code from an unknown, an erased or a locked one.
/// </summary>
internal sealed class CodeResolver(BotStore store, ReturnCodeStore codes, SlowHash hash, TimeProvider clock) : IDisposable
{
    /// <summary>A provider waits fifteen seconds for its answer: who stands in line longer is told to try again.</summary>
    private static readonly TimeSpan MaxWait = TimeSpan.FromSeconds(8);

    private static readonly byte[] NoSalt = new byte[Pbkdf2.SaltBytes];

    private readonly SemaphoreSlim _one = new(1);

    /// <summary>What a code opens or confirms for whoever wrote the message.</summary>
    public async Task<ShownCode> ResolveAsync(string code, Inbound inbound, CancellationToken cancel)
    {
        if (!await _one.WaitAsync(MaxWait, cancel))
        {
            return ShownCode.Nothing;
        }

        try
        {
            return await TryAsync(code, inbound, cancel);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();

    private async Task<ShownCode> TryAsync(string code, Inbound inbound, CancellationToken cancel)
    {
        var requester = store.Vault.Hash("code-attempt", inbound.Requester ?? inbound.Address);
        var now = clock.GetUtcNow();
        var allowed = await store.Database.WriteAsync(session => CodeAttempts.Claim(session, requester, now), cancel);
        var row = codes.Find(code);
        var proof = hash(code, row?.Salt ?? NoSalt);
        if (row is null || !IsProved(row, code, proof) || !allowed)
        {
            return ShownCode.Nothing;
        }

        if (row.ReportId is null) // what confirms may be tried in vain by whoever has it: it must not make room for guesses
        {
            await store.Database.WriteAsync(session => CodeAttempts.Forgive(session, requester), cancel);
        }

        return new ShownCode(row.ConversationId, row.ReportId);
    }

    private bool IsProved(ReturnCodeRow row, string code, byte[] proof)
    {
        if (row.Proof is not null)
        {
            return CryptographicOperations.FixedTimeEquals(row.Proof, proof);
        }

        try
        {
            return CryptographicOperations.FixedTimeEquals(
                Encoding.ASCII.GetBytes(codes.Open(row)), Encoding.ASCII.GetBytes(code));
        }
        catch (KeyDestroyedException)
        {
            return false;
        }
    }
}
