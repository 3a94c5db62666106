using System.Text.Json;
using System.Text.Json.Nodes;
using HateResponse.Api.Consents;
using HateResponse.Api.Erasure;
using HateResponse.Storage;
using HateResponse.Storage.Privacy;
using Microsoft.Data.Sqlite;

namespace HateResponse.Api.Reports;

/// <summary>Reports as they are kept: codes in clear, words sealed.</summary>
internal sealed class ReportStore(ApiStore store, Tombstones tombstones)
{
    private const string ReportPurpose = "report";
    private const string ContactsPurpose = "contacts";
    private const string AddedPurpose = "added";
    private const string ContentPurpose = "report-content";

    /// <summary>A report; null when there is none of that id.</summary>
    /// <param name="connection">A reader's, or a write session's own.</param>
    /// <param name="id">The report.</param>
    public static ReportRow? Find(SqliteConnection connection, Guid id) =>
        connection.One($"SELECT {ReportRow.Columns} FROM reports WHERE id = @id", ReportRow.From, new { id = id.Text });

    /// <summary>The newest version of a report, opened.</summary>
    /// <param name="connection">A reader's, or a write session's own.</param>
    /// <param name="report">The report.</param>
    /// <exception cref="KeyDestroyedException">The report was erased.</exception>
    public OpenedReport Open(SqliteConnection connection, ReportRow report) =>
        connection.One(
            """
            SELECT report_sealed, contacts_sealed, added_sealed FROM report_versions
            WHERE report_id = @id AND version = @version
            """,
            row => Open(report.KeyId, (byte[])row.GetValue(0), (byte[])row.GetValue(1), row.IsDBNull(2) ? null : (byte[])row.GetValue(2)),
            new { id = report.Id.Text, version = report.Version })
        ?? throw new KeyDestroyedException(report.KeyId); // a report is kept with its version in one write, and erased with it

    /// <summary>Keeps a version of a report once, with the consents in it.</summary>
    /// <param name="session">The write.</param>
    /// <param name="incoming">What was handed over.</param>
    /// <param name="derived">What follows from it.</param>
    /// <param name="idempotencyKey">Under which it was handed over.</param>
    /// <param name="now">UTC instant.</param>
    public ReportOutcome Keep(
        WriteSession session, IncomingReport incoming, Derived derived, string idempotencyKey, DateTimeOffset now)
    {
        var hash = store.Vault.Hash(ContentPurpose, incoming.Content);
        var known = Find(session.Connection, incoming.Id);
        var answer = new ReportAnswer(incoming.Id, incoming.Version, derived.Class, derived.Priority);
        if (IsKept(session, incoming, hash))
        {
            return new ReportOutcome.Kept(answer, IsNew: false);
        }

        if (Conflict(session, incoming, known, idempotencyKey) is { } conflict)
        {
            return new ReportOutcome.Conflict(conflict);
        }

        var keyId = known?.KeyId ?? store.Vault.Create(now);
        KeepRow(session, incoming, derived, known, keyId, now);
        session.Execute(
            """
            INSERT INTO report_versions
                (report_id, version, report_sealed, contacts_sealed, content_hash, idempotency_key, received_at, added_sealed)
            VALUES (@1, @2, @3, @4, @5, @6, @7, @8)
            """,
            incoming.Id.Text,
            incoming.Version,
            store.Vault.Seal(keyId, With(incoming.Report, derived), ReportPurpose),
            store.Vault.Seal(keyId, Contacts(incoming), ContactsPurpose),
            hash,
            idempotencyKey,
            now.ToUnixTimeMilliseconds(),
            incoming.Added.Count == 0 ? null : store.Vault.Seal(keyId, Added(incoming), AddedPurpose));
        foreach (var consent in incoming.Consents)
        {
            ConsentStore.Add(session, incoming.Id, consent, now);
        }

        return new ReportOutcome.Kept(answer, IsNew: true);
    }

    private static bool IsKept(WriteSession session, IncomingReport incoming, byte[] hash) => session.First(
        "SELECT 1 FROM report_versions WHERE report_id = @1 AND version = @2 AND content_hash = @3",
        row => row.GetInt32(0),
        incoming.Id.Text,
        incoming.Version,
        hash) == 1;

    private static bool IsAnothers(ReportRow? known, IncomingReport incoming) =>
        known is not null && (known.Tenant != incoming.Tenant || known.ConversationId != incoming.ConversationId);

    /// <summary>What speaks against keeping it, as a problem's code; null when nothing does.</summary>
    private string? Conflict(WriteSession session, IncomingReport incoming, ReportRow? known, string idempotencyKey)
    {
        if (tombstones.Has(session, incoming.Id))
        {
            return "report_erased";
        }

        if (IsAnothers(known, incoming))
        {
            return "report_owner_conflict";
        }

        if (known is not null && known.Test != incoming.Test)
        {
            return "report_test_conflict";
        }

        if (incoming.Version != (known?.Version ?? 0) + 1)
        {
            return "report_version_conflict";
        }

        var isKeyUsed = session.First(
            "SELECT 1 FROM report_versions WHERE idempotency_key = @1", row => row.GetInt32(0), idempotencyKey) == 1;
        return isKeyUsed ? "idempotency_key_reused" : null;
    }

    private static void KeepRow(
        WriteSession session, IncomingReport incoming, Derived derived, ReportRow? known, Guid keyId, DateTimeOffset now) =>
        session.Execute(
            """
            INSERT INTO reports (id, tenant, conversation_id, key_id, version, class, priority, language, county_fips,
                                 received_at, submitted_at, status, test)
            VALUES (@1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13)
            ON CONFLICT (id) DO UPDATE SET
                version = @5, class = @6, priority = @7, language = @8, county_fips = @9, submitted_at = @11
            """,
            incoming.Id.Text,
            incoming.Tenant,
            incoming.ConversationId.Text,
            keyId.Text,
            incoming.Version,
            derived.Class,
            derived.Priority,
            incoming.Report.TextAt("language"),
            incoming.Report.TextAt("incident", "where", "county_fips"),
            (known?.ReceivedAt ?? now).ToUnixTimeMilliseconds(),
            incoming.Report.At("submitted_at").GetDateTimeOffset().ToUnixTimeMilliseconds(),
            known?.Status ?? "submitted",
            incoming.Test);

    /// <summary>The report with what was derived of it in place of what the caller may have put there.</summary>
    private static byte[] With(JsonElement report, Derived derived)
    {
        var whole = JsonObject.Create(report)!; // the reader takes objects only
        whole["derived"] = JsonSerializer.SerializeToNode(derived, DerivedJson.Default.Derived);
        return JsonSerializer.SerializeToUtf8Bytes(whole, ReportJson.Default.JsonObject);
    }

    private static byte[] Added(IncomingReport incoming) =>
        JsonSerializer.SerializeToUtf8Bytes(incoming.Added, ReportJson.Default.IReadOnlyListAddedAnswer);

    private static byte[] Contacts(IncomingReport incoming) =>
        JsonSerializer.SerializeToUtf8Bytes(incoming.Contacts, ReportJson.Default.IReadOnlyListReportContact);

    private OpenedReport Open(Guid keyId, byte[] report, byte[] contacts, byte[]? added) => new(
        JsonElement.Parse(store.Vault.Open(keyId, report, ReportPurpose)),
        JsonSerializer.Deserialize(
            store.Vault.Open(keyId, contacts, ContactsPurpose), ReportJson.Default.IReadOnlyListReportContact)!,
        added is null
            ? []
            : JsonSerializer.Deserialize(
                store.Vault.Open(keyId, added, AddedPurpose), ReportJson.Default.IReadOnlyListAddedAnswer)!);
}
