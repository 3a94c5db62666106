using HateResponse.Api.Matching;
using HateResponse.Api.Reports;
using HateResponse.Api.ServiceDirectory;
using HateResponse.Api.Tenants;
using Microsoft.Data.Sqlite;

namespace HateResponse.Api.Referrals;

/// <summary>Finds who can help with a report that is kept, leaving out who could not.</summary>
internal sealed class MatchFinder(ApiStore store, ReportStore reports, TenantDirectory tenants, TimeProvider clock)
{
    /// <summary>One to three matches, best first; null when there is no such report.</summary>
    public IReadOnlyList<Match>? Find(Guid reportId) => store.Database.Read(connection => Find(connection, reportId));

    private IReadOnlyList<Match>? Find(SqliteConnection connection, Guid reportId)
    {
        if (ReportStore.Find(connection, reportId) is not { IsErased: false } report)
        {
            return null;
        }

        var tenant = tenants.Of(report.Tenant);
        var question = MatchQuestions.Of(
            reports.Open(connection, report).Report,
            tenant,
            ReferralStore.Unwilling(connection, reportId),
            clock.GetUtcNow());
        return Matcher.Find(
            question, DirectoryStore.Profiles(connection, report.Tenant), tenant.Matching, tenant.FallbackServiceId);
    }
}
