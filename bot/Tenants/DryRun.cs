using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Dapper;
using HateResponse.Bot.Conversations;
using HateResponse.Dialogs.Engine;
using HateResponse.Dialogs.Tenants;
using HateResponse.Storage.Privacy;

namespace HateResponse.Bot.Tenants;

/// <summary>
/// Tells what other settings would change for everybody who has begun a report and not sent it, from the command line:
/// <c>--DryRun:Tenant=path/to/file.json</c>. It changes nothing, shows ids and counts and nothing that was said, and may run
/// beside a line that is running.
/// </summary>
internal sealed class DryRun(BotStore store, ConversationStore conversations, TenantDirectory tenants)
{
    private const string Key = "DryRun:Tenant";

    private static readonly JsonDocumentOptions WithComments = new()
    {
        AllowDuplicateProperties = false,
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <summary>Whether the process was started for this and nothing else.</summary>
    public static bool IsAsked(IConfiguration configuration) => configuration[Key] is { Length: > 0 };

    /// <summary>Compares all open drafts.</summary>
    /// <param name="configuration">Which file.</param>
    /// <param name="formFaults">What is wrong with the form of a document, a line each: the referral API's own word.</param>
    /// <param name="say">Where the answer goes, a line at a time.</param>
    /// <returns>0 when it was compared; 1 when not, and why was said.</returns>
    public int Run(IConfiguration configuration, Func<JsonElement, IReadOnlyList<string>> formFaults, Action<string> say)
    {
        var path = configuration[Key]!; // asked for this
        if (Read(path, say) is not { } document)
        {
            return 1;
        }

        var (after, faults) = TenantReading.Read(document);
        List<string> wrong = [.. formFaults(document), .. faults.Select(fault => $"{fault.Path} {fault.Code}")];
        var before = after is null ? null : tenants.ById(after.Id);
        if (wrong.Count == 0 && before is null)
        {
            wrong = ["id is of no tenant; there are: " + string.Join(", ", tenants.All.Select(tenant => tenant.Id))];
        }

        if (after is null || before is null || wrong.Count > 0)
        {
            wrong.Distinct().AsList().ForEach(fault => say($"{Key}: {Path.GetFileName(path)}: {fault}"));
            return 1;
        }

        Compare(before, after, say);
        return 0;
    }

    private static JsonElement? Read(string path, Action<string> say)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path), WithComments);
            return document.RootElement.Clone();
        }
        catch (Exception failure) when (failure is JsonException or IOException or UnauthorizedAccessException)
        {
            say($"{Key}: {failure.Message}");
            return null;
        }
    }

    private void Compare(TenantSettings before, TenantSettings after, Action<string> say)
    {
        var tally = new DryRunTally();
        var ids = store.Database.Read(connection => connection.Query<string>(
            "SELECT id FROM conversations WHERE tenant = @id AND state_sealed IS NOT NULL ORDER BY id", new { id = after.Id }).AsList());
        foreach (var id in ids)
        {
            if (Draft(Guid.Parse(id, CultureInfo.InvariantCulture), tally) is { } state)
            {
                tally.Add(DraftChanges.Between(state, before, after));
            }
        }

        tally.Say(after.Id, say);
    }

    /// <summary>What is kept of a report that was begun and not sent; null when it was sent, or was erased meanwhile.</summary>
    private DialogState? Draft(Guid id, DryRunTally tally)
    {
        try
        {
            return store.Database.Read(connection => conversations.Look(connection, id))?.State is { Report: null, StartedAt: not null } state
                ? state
                : null;
        }
        catch (KeyDestroyedException)
        {
            return null;
        }
        catch (Exception failure) when (failure is JsonException or CryptographicException)
        {
            tally.AddUnreadable(id);
            return null;
        }
    }
}
