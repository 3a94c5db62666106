using System.Security.Cryptography;
using HateResponse.Storage.Privacy;

namespace HateResponse.Bot.ReturnCodes;

/// <summary>Puts a proof in the place of each code that was just given, off the writer.</summary>
internal sealed partial class CodeProofWorker(
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
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (true)
        {
            try
            {
                await StepAsync(stoppingToken);
            }
#pragma warning disable CA1031 // the worker outlives a full disk: what it could not prove is still in the table
            catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
            {
                LogStepFailed(logger, failure.GetType().Name);
            }

            await wakeups.ReturnCodes.WaitAsync(LookAfter, clock, stoppingToken);
        }
    }

    [LoggerMessage(5001, LogLevel.Error, "Return codes could not be proved: {Failure}")]
    private static partial void LogStepFailed(ILogger logger, string failure);
}
