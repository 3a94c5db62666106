using System.Text.Json;
using HateResponse.Api.Http;
using HateResponse.Api.ServiceDirectory;
using HateResponse.Storage;

namespace HateResponse.Api.Tenants.Publishing;

/// <summary><c>PUT /v1/tenants/{id}</c>: publishes settings in the place of those that the caller saw.</summary>
internal sealed class TenantPublication(ApiStore store, TenantDirectory tenants, TimeProvider clock)
{
    /// <summary>Publishes; durable when it returns, and in use.</summary>
    /// <param name="id">Tenant id of the path.</param>
    /// <param name="meant">Entity tag of the settings that the caller saw; null when none was named.</param>
    /// <param name="body">The document.</param>
    /// <param name="cancel">Gives up the wait for the writer.</param>
    /// <returns>The version that holds then; or the problem.</returns>
    public async Task<(PublishedTenant? Published, IResult? Problem)> TakeAsync(
        string id, string? meant, JsonElement body, CancellationToken cancel)
    {
        if (tenants.Find(id) is null)
        {
            return (null, Problems.Unknown("tenant_unknown"));
        }

        if (meant is null)
        {
            return (null, Problems.IfMatchMissing());
        }

        var (document, errors) = TenantDocument.Check(body);
        errors = document is null ? errors : [.. Surroundings(id, document)];
        if (document is null || errors.Count > 0)
        {
            return (null, Problems.Invalid("tenant_invalid", errors));
        }

        var published = await store.Database.WriteAsync(session => Publish(session, document, meant), cancel);
        return published is null ? (null, Problems.Changed("tenant_changed")) : (published, null);
    }

    /// <summary>What is wrong with a document that is well-formed, because of what else there is.</summary>
    private IEnumerable<FieldError> Surroundings(string id, TenantDocument document)
    {
        if (document.Settings.Id != id)
        {
            yield return new FieldError("id", "id_of_the_path_expected");
        }

        foreach (var path in tenants.Taken(id, document))
        {
            yield return new FieldError(path, "taken_by_another_tenant");
        }

        var fallback = document.Settings.FallbackServiceId;
        if (store.Database.Read(connection => DirectoryStore.Find(connection, id, fallback)) is not { IsActive: true })
        {
            yield return new FieldError("fallbackServiceId", "active_service_expected");
        }
    }

    /// <summary>The version that holds then; null when another than was meant is the newest. What stands already is no change.</summary>
    private PublishedTenant? Publish(WriteSession session, TenantDocument document, string meant)
    {
        var last = TenantVersions.Last(session.Connection, document.Settings.Id);
        if (last is { } same && same.Hash == document.Hash)
        {
            return new PublishedTenant(document, same.Version, same.At);
        }

        if (last is not { } known || $"\"{known.Hash}\"" != meant)
        {
            return null;
        }

        var published = TenantVersions.Publish(session, document, TenantVersions.ByApi, clock.GetUtcNow());
        session.AfterCommit(() => tenants.Use(published));
        return published;
    }
}
