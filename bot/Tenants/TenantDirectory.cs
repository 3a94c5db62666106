using HateResponse.Bot.Tenants.Mirroring;
using HateResponse.Dialogs.Tenants;
using HateResponse.Storage;

namespace HateResponse.Bot.Tenants;

/// <summary>
/// The lines that this process serves: as the referral API told them last, and those of the files of which it told nothing yet.
/// </summary>
/// <remarks>Safe for use by many threads: who asks gets the settings before or after a change, never a mixture.</remarks>
internal sealed class TenantDirectory
{
    private readonly Lock _lock = new();
    private volatile IReadOnlyList<TenantSettings> _all;

    /// <summary>Reads the files, and the last good copy of what the API told.</summary>
    /// <exception cref="ConfigurationException">There is no file, or one is wrong; names file and field.</exception>
    public TenantDirectory(IConfiguration configuration, IHostEnvironment environment, TenantMirrorStore mirror)
    {
        _all = TenantFiles.Read(configuration, environment);
        Use([.. mirror.All()
            .Select(tenant => TenantReading.Read(tenant.Settings))
            .Where(read => read is { Settings: not null, Faults: [] }) // a program before this one may have taken what we cannot
            .Select(read => read.Settings!)]);
    }

    /// <summary>All of them, by file name; those without a file after them.</summary>
    public IReadOnlyList<TenantSettings> All => _all;

    /// <summary>
    /// The tenant that is reached at an address; null when none is. A single tenant is reached at every address, so that a
    /// number missing in its file loses no message.
    /// </summary>
    public TenantSettings? Find(string line)
    {
        var all = _all;
        return all is [var only] ? only : all.FirstOrDefault(tenant => tenant.Numbers.Contains(line) || WebLine(tenant) == line);
    }

    /// <summary>What stands in the place of a number where a tenant is reached on the web.</summary>
    public static string WebLine(TenantSettings tenant) => "web:" + tenant.Id;

    /// <summary>The tenant of an id; null for none.</summary>
    public TenantSettings? ById(string id) => _all.FirstOrDefault(tenant => tenant.Id == id);

    /// <summary>The tenant of a host name; the first one where no tenant has it.</summary>
    public TenantSettings ByHost(string host)
    {
        var all = _all;
        return all.FirstOrDefault(tenant => tenant.WebHosts.Contains(host, StringComparer.OrdinalIgnoreCase)) ?? all[0];
    }

    /// <summary>The tenant of a line on which a conversation was begun.</summary>
    /// <exception cref="KeyNotFoundException">It was taken away or lost the number since.</exception>
    public TenantSettings ByLine(string line) =>
        Find(line) ?? throw new KeyNotFoundException("No tenant has the line of this conversation any more.");

    /// <summary>Takes up settings, each in the place of those of the same tenant; the next turn is held under them.</summary>
    /// <param name="taken">Checked.</param>
    public void Use(IReadOnlyList<TenantSettings> taken)
    {
        lock (_lock)
        {
            var all = _all;
            _all =
            [
                .. all.Select(known => taken.FirstOrDefault(tenant => tenant.Id == known.Id) ?? known),
                .. taken.Where(tenant => all.All(known => known.Id != tenant.Id)),
            ];
        }
    }
}
