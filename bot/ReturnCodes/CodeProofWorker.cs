using System.Security.Cryptography;
using HateResponse.Storage.Hosting;
using HateResponse.Storage.Privacy;

namespace HateResponse.Bot.ReturnCodes;

/// <summary>Puts a proof in the place of each code that was just given, off the writer.</summary>
internal sealed class CodeProofWorker(
    BotStore store, ReturnCodeStore codes, SlowHash hash, Wakeups wakeups, TimeProvider clock, ILogger<CodeProofWorker> logger)
    : BackgroundService
{
    private static readonly TimeSpan LookAfter = TimeSpan.FromMinutes(1);

    /// <summary>Proves the codes that have no proof yet; returns how many.</summary>
    public async Task<int> StepAsync(CancellationToken cancel)
    {
        var proved = 0;
        while (codes.FindUnproved() is { } row)
        {
            try
            {
                var salt = RandomNumberGenerator.GetBytes(Pbkdf2.SaltBytes);
                var proof = hash(codes.Open(row), salt);
                await store.Database.WriteAsync(session => ReturnCodeStore.Prove(session, row, salt, proof), cancel);
            }
            catch (KeyDestroyedException)
            {
                await store.Database.WriteAsync(session => ReturnCodeStore.Drop(session, row), cancel);
            }

            proved++;
        }

        return proved;
    }

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        new StepLoop(clock, logger) { LookAfter = LookAfter, Hint = wakeups.ReturnCodes }.RunAsync(
            async cancel => await StepAsync(cancel) > 0, stoppingToken);
}
