using HateResponse.Api.Tenants.Form;
using HateResponse.Api.Tenants.Publishing;
using HateResponse.Storage;

namespace HateResponse.Api.Tenants;

/// <summary>
/// The lines that are served, each by its newest settings: those that were published, and files that are to be published with
/// this start.
/// </summary>
/// <remarks>Safe for use by many threads: who asks gets the settings before or after a change, never a mixture.</remarks>
internal sealed class TenantDirectory
{
    private readonly Lock _lock = new();
    private volatile IReadOnlyList<PublishedTenant> _published;

    /// <summary>Reads files and database.</summary>
    /// <exception cref="ConfigurationException">There is no file, or one is wrong; names file and field.</exception>
    public TenantDirectory(IConfiguration configuration, IHostEnvironment environment, ApiStore store, TimeProvider clock)
    {
        Files = TenantFiles.Read(configuration, environment);
        var known = store.Database.Read(TenantVersions.Newest).ToDictionary(tenant => tenant.Id, StringComparer.Ordinal);
        var files = store.Database.Read(connection => Files.ConvertAll(file => TenantVersions.IsNews(connection, file)
            ? new PublishedTenant(file, (known.GetValueOrDefault(file.Settings.Id)?.Version ?? 0) + 1, clock.GetUtcNow())
            : known[file.Settings.Id])); // what was published from a file is there
        _published = [.. files, .. known.Values.Where(tenant => !files.Exists(file => file.Id == tenant.Id))];
        if (_published.FirstOrDefault(tenant => Taken(tenant.Id, tenant.Document).Count > 0) is { } second)
        {
            throw new ConfigurationException(
                "Tenants:Directory", $"tenant {second.Id} has an address of another tenant: {Taken(second.Id, second.Document)[0]}");
        }
    }

    /// <summary>What the files say, in the order of their names.</summary>
    public List<TenantDocument> Files { get; }

    /// <summary>Every tenant with its version, in the order of their files.</summary>
    public IReadOnlyList<PublishedTenant> Published => _published;

    /// <summary>Every tenant, in the order of their files.</summary>
    public IReadOnlyCollection<Tenant> All => [.. _published.Select(tenant => tenant.Document.Settings)];

    /// <summary>A tenant; null when there is none of that id.</summary>
    public Tenant? Find(string id) => FindPublished(id)?.Document.Settings;

    /// <summary>A tenant with its version; null when there is none of that id.</summary>
    public PublishedTenant? FindPublished(string id) => _published.FirstOrDefault(tenant => tenant.Id == id);

    /// <summary>The tenant of something that was kept.</summary>
    /// <exception cref="KeyNotFoundException">It was taken away since.</exception>
    public Tenant Of(string id) => Find(id) ?? throw new KeyNotFoundException($"No tenant {id}.");

    /// <summary>Paths of the numbers and host names that belong to another tenant: a message would reach the wrong line.</summary>
    /// <param name="id">Whose settings it is to be.</param>
    /// <param name="document">The settings.</param>
    public IReadOnlyList<string> Taken(string id, TenantDocument document)
    {
        var others = _published.Where(tenant => tenant.Id != id).Select(tenant => tenant.Document.Settings).ToList();
        return
        [
            .. Paths("numbers", document.Settings.Numbers, others.SelectMany(other => other.Numbers)),
            .. Paths("webHosts", document.Settings.WebHosts, others.SelectMany(other => other.WebHosts)),
        ];
    }

    /// <summary>Takes up a version that was published; an older one than is known is passed over.</summary>
    public void Use(PublishedTenant published)
    {
        lock (_lock)
        {
            _published =
            [
                .. _published.Select(known =>
                    known.Id == published.Id && known.Version <= published.Version ? published : known),
            ];
        }
    }

    private static IEnumerable<string> Paths(string name, IReadOnlyList<string> mine, IEnumerable<string> others)
    {
        var taken = others.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return mine.Index().Where(own => taken.Contains(own.Item)).Select(own => TenantRules.At(name, own.Index));
    }
}
