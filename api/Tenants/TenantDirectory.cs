using System.Text.Json;
using HateResponse.Storage;
using NodaTime;

namespace HateResponse.Api.Tenants;

/// <summary>The lines that are served: one JSON file each in <c>Tenants:Directory</c>.</summary>
internal sealed class TenantDirectory
{
    private readonly Dictionary<string, Tenant> _tenants;

    /// <summary>Reads the folder.</summary>
    /// <exception cref="ConfigurationException">There is none, it is empty, or a file is wrong; names file and field.</exception>
    public TenantDirectory(IConfiguration configuration, IHostEnvironment environment)
    {
        var directory = configuration["Tenants:Directory"] switch
        {
            { Length: > 0 } configured => configured,
            _ when environment.IsDevelopment() => Path.Combine(AppContext.BaseDirectory, "tenants"),
            _ => throw new ConfigurationException("Tenants:Directory", "is missing; a folder with one JSON file for each line"),
        };
        var files = Directory.Exists(directory) ? Directory.GetFiles(directory, "*.json") : [];
        if (files.Length == 0)
        {
            throw new ConfigurationException("Tenants:Directory", $"holds no JSON file ({directory})");
        }

        _tenants = [];
        foreach (var tenant in files.Order(StringComparer.Ordinal).Select(Read))
        {
            if (!_tenants.TryAdd(tenant.Id, tenant))
            {
                throw new ConfigurationException("Tenants:Directory", $"two files have the id {tenant.Id}");
            }
        }
    }

    /// <summary>Every tenant, in the order of their files.</summary>
    public IReadOnlyCollection<Tenant> All => _tenants.Values;

    /// <summary>A tenant; null when there is none of that id.</summary>
    public Tenant? Find(string id) => _tenants.GetValueOrDefault(id);

    /// <summary>The tenant of something that was kept.</summary>
    /// <exception cref="KeyNotFoundException">Its file was taken away since.</exception>
    public Tenant Of(string id) => _tenants[id];

    private static Tenant Read(string path)
    {
        try
        {
            var tenant = JsonSerializer.Deserialize(File.ReadAllBytes(path), TenantJson.Default.Tenant)
                ?? throw new JsonException("null is no tenant");
            return Fault(tenant) is { } fault ? throw new JsonException(fault) : tenant;
        }
        catch (JsonException failure)
        {
            throw new ConfigurationException("Tenants:Directory", $"{Path.GetFileName(path)}: {failure.Message}");
        }
    }

    /// <summary>What is wrong with a tenant's settings beyond their form; null when nothing is.</summary>
    private static string? Fault(Tenant tenant)
    {
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(tenant.TimeZone) is null)
        {
            return "timeZone is not a zone of the IANA list";
        }

        if (tenant.OpeningHours.Count == 0 ||
            tenant.OpeningHours.Any(hours => hours.Closes <= hours.Opens) ||
            tenant.OpeningHours.DistinctBy(hours => hours.Day).Count() != tenant.OpeningHours.Count)
        {
            return "openingHours must hold one span for at least one day, each closing after it opens";
        }

        if (!tenant.Matching.IsValid)
        {
            return "matching must hold no negative weight, and distances above 0";
        }

        var clocks = tenant.Clocks;
        return Clocks(clocks.Answer).Concat(Clocks(clocks.FirstContact)).All(clock => clock.IsValid)
            ? null
            : "clocks: each must hold either openTime or businessDays";
    }

    private static IEnumerable<ReferralClock> Clocks(PriorityClocks clocks) => [clocks.P0, clocks.P1, clocks.P2];
}
