using System.Text.Json;
using HateResponse.Storage.Privacy;
using Microsoft.Data.Sqlite;

namespace HateResponse.Api.Reports;

/// <summary>Reports as they are kept: codes in clear, words sealed.</summary>
internal sealed class ReportStore(ApiStore store)
{
    private const string ReportPurpose = "report";
    private const string ContactsPurpose = "contacts";

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
            "SELECT report_sealed, contacts_sealed FROM report_versions WHERE report_id = @id AND version = @version",
            row => Open(report.KeyId, (byte[])row.GetValue(0), (byte[])row.GetValue(1)),
            new { id = report.Id.Text, version = report.Version })!; // a report is kept with its version in one write

    private OpenedReport Open(Guid keyId, byte[] report, byte[] contacts) => new(
        JsonElement.Parse(store.Vault.Open(keyId, report, ReportPurpose)),
        JsonSerializer.Deserialize(
            store.Vault.Open(keyId, contacts, ContactsPurpose), ReportJson.Default.IReadOnlyListReportContact)!);
}
