using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using HateResponse.Bot.Conversations;
using HateResponse.Dialogs.Activities;
using HateResponse.Storage.Hosting;
using HateResponse.Storage.Privacy;

namespace HateResponse.Bot.Privacy;

/// <summary>
/// Does what an erasure could not do in its turn, a step at a time. Each step can be done twice, and is noted when it is done: a
/// process that dies in between loses none.
/// </summary>
internal sealed partial class ErasureWorker(
    BotStore store, ErasureStore erasures, Wakeups wakeups, TimeProvider clock, ILogger<ErasureWorker> logger) : BackgroundService
{
    /// <summary>Ids noted in one write: everybody waits for it.</summary>
    private const int BatchIds = 100;

    private static readonly TimeSpan LookAfter = TimeSpan.FromSeconds(5);

    /// <summary>Takes a step of each erasure of which something can be done; returns how many those were.</summary>
    public async Task<int> StepAsync(CancellationToken cancel)
    {
        var due = erasures.FindDue(clock.GetUtcNow());
        foreach (var erasure in due)
        {
            await TakeAsync(erasure, cancel);
        }

        return due.Count;
    }

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        new StepLoop(clock, logger) { LookAfter = LookAfter, Hint = wakeups.Erasures }.RunAsync(async cancel => await StepAsync(cancel) > 0, stoppingToken);

    private Task TakeAsync(Erasure erasure, CancellationToken cancel) => erasure switch
    {
        { Step: ErasureStep.Note } => NoteAsync(erasure, cancel),
        { Step: ErasureStep.Destroy } => DestroyAsync(erasure, cancel),
        { Step: ErasureStep.Delete } => DeleteAsync(erasure, cancel),
        { Step: ErasureStep.Wait, LastKeyId: { } lastKeyId } => EndLastWordsAsync(erasure, lastKeyId, cancel),
        { Step: ErasureStep.Wait } => FinishAsync(erasure, cancel),
        _ => throw new UnreachableException(),
    };

    private async Task NoteAsync(Erasure erasure, CancellationToken cancel)
    {
        var ids = erasures.Heard(erasure).Select(box => ProviderId(erasure.KeyId, box)).OfType<string>().Concat(erasures.Said(erasure));
        foreach (var some in ids.Chunk(BatchIds).ToList())
        {
            await store.Database.WriteAsync(
                session => ProviderCopies.Note(session, erasure.Id, some, clock.GetUtcNow()), cancel);
        }

        await store.Database.WriteAsync(session => ErasureStore.Move(session, erasure, ErasureStep.Destroy), cancel);
    }

    private async Task DestroyAsync(Erasure erasure, CancellationToken cancel)
    {
        if (erasures.IsKeyFree(erasure))
        {
            store.Vault.Destroy(erasure.KeyId);
            LogDestroyed(logger, erasure.Id);
        }

        await store.Database.WriteAsync(session => ErasureStore.Move(session, erasure, ErasureStep.Delete), cancel);
    }

    private Task DeleteAsync(Erasure erasure, CancellationToken cancel) => store.Database.WriteAsync(
        session =>
        {
            if (!ErasureStore.DeleteRows(session, erasure))
            {
                ErasureStore.Move(session, erasure, ErasureStep.Wait);
            }
        },
        cancel);

    private async Task EndLastWordsAsync(Erasure erasure, Guid lastKeyId, CancellationToken cancel)
    {
        await store.Database.WriteAsync(
            session => ErasureStore.NoteLastWords(session, erasure, clock.GetUtcNow()), cancel);
        store.Vault.Destroy(lastKeyId);
        await store.Database.WriteAsync(session => ErasureStore.DeleteLastWords(session, erasure), cancel);
    }

    private async Task FinishAsync(Erasure erasure, CancellationToken cancel)
    {
        await store.Database.WriteAsync(session => erasures.Finish(session, erasure, clock.GetUtcNow()), cancel);
        LogDone(logger, erasure.Id);
    }

    /// <summary>Id at the provider of something that a person said; null where no provider has it, or it cannot be read.</summary>
    private string? ProviderId(Guid keyId, byte[] box)
    {
        try
        {
            return JsonSerializer.Deserialize(store.Vault.Open(keyId, box, Sealed.Activity), ActivityJson.Default.Activity) is { } said &&
                ProviderCopies.Has(said.ChannelId) ? said.Id : null;
        }
        catch (Exception failure) when (failure is JsonException or CryptographicException or KeyDestroyedException)
        {
            return null;
        }
    }

    [LoggerMessage(5101, LogLevel.Information, "Erasure {ErasureId}: the key is destroyed")]
    private static partial void LogDestroyed(ILogger logger, long erasureId);

    [LoggerMessage(5102, LogLevel.Information, "Erasure {ErasureId} is done")]
    private static partial void LogDone(ILogger logger, long erasureId);
}
