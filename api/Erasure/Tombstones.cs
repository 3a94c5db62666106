using System.Globalization;
using HateResponse.Storage;

namespace HateResponse.Api.Erasure;

/// <summary>Which reports were erased. Their ids are not kept, so that nothing leads to them; an id is known when it comes again.</summary>
internal sealed class Tombstones(ApiStore store)
{
    private const string Purpose = "tombstone";

    /// <summary>Whether a report of this id was erased.</summary>
    public bool Has(WriteSession session, Guid reportId) =>
        session.Number("SELECT 1 FROM tombstones WHERE id_hash = @1", Hash(reportId)) is not null;

    /// <summary>Notes that it was, or that it must not come in any more.</summary>
    /// <param name="session">The write.</param>
    /// <param name="reportId">The report.</param>
    /// <param name="tenant">Tenant id; null where the report never came.</param>
    /// <param name="now">UTC instant.</param>
    public void Add(WriteSession session, Guid reportId, string? tenant, DateTimeOffset now) => session.Execute(
        "INSERT INTO tombstones (id_hash, erased_on, tenant) VALUES (@1, @2, @3) ON CONFLICT DO NOTHING",
        Hash(reportId),
        now.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        tenant);

    private byte[] Hash(Guid reportId) => store.Vault.Hash(Purpose, reportId.Text);
}
