using System.Diagnostics.Metrics;
using HateResponse.Dialogs.Tenants;

namespace HateResponse.Bot.Tenants.Mirroring;

/// <summary>
/// Follows the settings of the referral API. Those that a conversation could not be held under are not taken: the ones before
/// stay in use, and the log and <c>hateresponse.tenants.refused</c> say so.
/// </summary>
/// <remarks>One caller at a time.</remarks>
internal sealed partial class TenantMirror
{
    private readonly TenantQuery _query;
    private readonly TenantDirectory _tenants;
    private readonly TenantMirrorStore _mirror;
    private readonly ILogger<TenantMirror> _logger;
    private readonly Dictionary<string, string> _held = new(StringComparer.Ordinal);
    private string? _seen;
    private bool _isReached = true;
    private volatile IReadOnlyList<string> _refused = [];

    /// <summary>Holds nothing for seen yet: with the first look all settings are checked by this program.</summary>
    public TenantMirror(
        TenantQuery query, TenantDirectory tenants, TenantMirrorStore mirror, IMeterFactory meters, ILogger<TenantMirror> logger)
    {
        (_query, _tenants, _mirror, _logger) = (query, tenants, mirror, logger);
        meters.Create(BotMetrics.Room).CreateObservableGauge(
            "hateresponse.tenants.refused",
            () => _refused.Select(id => new Measurement<int>(1, new KeyValuePair<string, object?>("tenant", id))),
            description: "Tenants whose newest settings are not fit for use; those before them are in use");
    }

    /// <summary>Looks once.</summary>
    public async Task StepAsync(CancellationToken cancel)
    {
        var news = await _query.AskAsync(_seen, cancel);
        if (news is TenantNews.NotReached { Failure: var failure })
        {
            if (_isReached)
            {
                LogNotReached(_logger, failure);
            }

            _isReached = false;
            return;
        }

        _isReached = true;
        if (news is TenantNews.Told told)
        {
            await TakeAsync(told.Tenants, cancel);
            _seen = told.Tag;
        }
    }

    private async Task TakeAsync(IReadOnlyList<MirroredTenant> told, CancellationToken cancel)
    {
        var taken = new List<(MirroredTenant Tenant, TenantSettings Settings)>();
        var refused = new List<string>();
        foreach (var tenant in told.Where(tenant => _held.GetValueOrDefault(tenant.Id) != tenant.ETag))
        {
            var (settings, faults) = TenantReading.Read(tenant.Settings);
            if (settings is not null && faults.Count == 0)
            {
                taken.Add((tenant, settings));
                continue;
            }

            refused.Add(tenant.Id);
            foreach (var fault in faults)
            {
                LogRefused(_logger, tenant.Id, tenant.Version, fault.Path, fault.Code);
            }
        }

        if (taken.Count > 0)
        {
            await _mirror.KeepAsync([.. taken.Select(pair => pair.Tenant)], cancel);
            _tenants.Use([.. taken.Select(pair => pair.Settings)]);
        }

        foreach (var (tenant, _) in taken)
        {
            _held[tenant.Id] = tenant.ETag;
            LogTaken(_logger, tenant.Id, tenant.Version);
        }

        _refused = refused;
    }

    [LoggerMessage(4501, LogLevel.Information, "Settings of tenant {Tenant}, version {Version}, are in use")]
    private static partial void LogTaken(ILogger logger, string tenant, int version);

    [LoggerMessage(4502, LogLevel.Error, "Settings of tenant {Tenant}, version {Version}, are not taken: {Path} {Fault}")]
    private static partial void LogRefused(ILogger logger, string tenant, int version, string path, string fault);

    [LoggerMessage(4503, LogLevel.Warning, "Settings could not be asked for: {Failure}; those in use stay, and it is tried again")]
    private static partial void LogNotReached(ILogger logger, string failure);
}
