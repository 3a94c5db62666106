using System.Text.Json;
using Dapper;
using HateResponse.Storage;

namespace HateResponse.Bot.Tenants.Mirroring;

/// <summary>The last good copy of the settings, in <c>bot.db</c>.</summary>
internal sealed class TenantMirrorStore(BotStore store, TimeProvider clock)
{
    /// <summary>All that was taken, by id.</summary>
    public IReadOnlyList<MirroredTenant> All() => store.Database.Read(connection => connection
        .Query<(string Id, long Version, string Tag, string Document)>(
            "SELECT tenant, version, tag, document FROM tenant_mirror ORDER BY tenant")
        .Select(row => new MirroredTenant(row.Id, (int)row.Version, row.Tag, JsonElement.Parse(row.Document)))
        .ToList());

    /// <summary>Keeps settings in the place of those before; durable when it returns.</summary>
    public Task KeepAsync(IReadOnlyList<MirroredTenant> taken, CancellationToken cancel) =>
        store.Database.WriteAsync(session => taken.AsList().ForEach(tenant => Keep(session, tenant)), cancel);

    private void Keep(WriteSession session, MirroredTenant tenant) => session.Execute(
        """
        INSERT INTO tenant_mirror (tenant, version, tag, document, taken_at) VALUES (@1, @2, @3, @4, @5)
        ON CONFLICT (tenant) DO UPDATE SET version = @2, tag = @3, document = @4, taken_at = @5
        """,
        tenant.Id,
        tenant.Version,
        tenant.ETag,
        tenant.Settings.GetRawText(),
        clock.GetUtcNow().ToUnixTimeMilliseconds());
}
