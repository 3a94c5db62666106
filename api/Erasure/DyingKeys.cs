namespace HateResponse.Api.Erasure;

/// <summary>Destroys the keys of what was erased. They lie in another file, so a crash may come in between: then it is done later.</summary>
internal sealed class DyingKeys(ApiStore store)
{
    /// <summary>Destroys those that are still there; returns how many.</summary>
    public async Task<int> DestroyAsync(CancellationToken cancel)
    {
        var keys = store.Database.Read(connection => connection.All("SELECT key_id FROM dying_keys", row => row.Id(0)));
        foreach (var key in keys)
        {
            store.Vault.Destroy(key);
            await store.Database.WriteAsync(
                session => session.Execute("DELETE FROM dying_keys WHERE key_id = @1", key.Text), cancel);
        }

        return keys.Count;
    }
}
