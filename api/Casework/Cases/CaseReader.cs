using HateResponse.Api.Access;
using HateResponse.Api.Referrals;
using HateResponse.Api.Reports;
using HateResponse.Storage;
using Microsoft.Data.Sqlite;

namespace HateResponse.Api.Casework.Cases;

/// <summary>Opens cases: only those of the account's own tenant and organization, and never without a record of it.</summary>
internal sealed class CaseReader(ApiStore store, Audit audit, TimeProvider clock)
{
    /// <summary>Opens a case that was shared with the caseworker's organization; the record is durable before anything shows.</summary>
    /// <param name="account">Who opens it.</param>
    /// <param name="referralId">By which referral.</param>
    /// <param name="parts">Which parts of it beyond the page: names of <see cref="CaseParts"/>.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>Null when it is not theirs, or does not exist.</returns>
    public Task<CaseFile?> OpenSharedAsync(
        Account account, Guid referralId, IReadOnlyList<string> parts, CancellationToken cancel) =>
        store.Database.WriteAsync(session => Record(session, FindShared(session.Connection, account, referralId), parts), cancel);

    /// <summary>Opens a report that the line's own staff keep.</summary>
    /// <inheritdoc cref="OpenSharedAsync"/>
    public Task<CaseFile?> OpenKeptAsync(
        Account account, Guid reportId, IReadOnlyList<string> parts, CancellationToken cancel) =>
        store.Database.WriteAsync(session => Record(session, FindKept(session.Connection, account, reportId), parts), cancel);

    /// <summary>A case of the caseworker's own organization; null when it is not theirs, or does not exist.</summary>
    public CaseFile? FindShared(SqliteConnection connection, Account account, Guid referralId)
    {
        var referral = connection.One(
            $"""
            SELECT {ReferralRow.Columns} FROM referrals
            WHERE id = @id AND tenant = @tenant AND organization_id = @organization AND test = 0
            """,
            ReferralRow.From,
            new { id = referralId.Text, tenant = account.Tenant, organization = account.OrganizationId?.Text });
        return referral is null
            ? null
            : new CaseFile
            {
                Account = account,
                Report = ReportStore.Find(connection, referral.ReportId)!, // the row refers to it
                Referral = referral,
                Sharing = Sharing.Of(connection, referral, clock.GetUtcNow()),
                Parts = [],
            };
    }

    /// <summary>When an account opened a part of a report last; null for never.</summary>
    /// <param name="connection">A reader's.</param>
    /// <param name="account">Who.</param>
    /// <param name="reportId">The report.</param>
    /// <param name="part">Name of <see cref="CaseParts"/>.</param>
    public static DateTimeOffset? OpenedAt(SqliteConnection connection, Account account, Guid reportId, string part) =>
        connection.One(
            "SELECT max(at) FROM audit WHERE tenant = @tenant AND account_id = @account AND report_id = @report AND action = @action",
            row => row.InstantOrNull(0),
            new
            {
                tenant = account.Tenant,
                account = account.Id.Text,
                report = reportId.Text,
                action = CaseParts.Action(part),
            });

    private static CaseFile? FindKept(SqliteConnection connection, Account account, Guid reportId)
    {
        var report = connection.One(
            $"SELECT {ReportRow.Columns} FROM reports WHERE id = @id AND tenant = @tenant",
            ReportRow.From,
            new { id = reportId.Text, tenant = account.Tenant });
        return report is null || !account.IsLineStaff
            ? null
            : new CaseFile
            {
                Account = account,
                Report = report,
                Referral = null,
                Sharing = new Sharing(IsShared: true, Story: true, Until: null),
                Parts = [],
            };
    }

    private CaseFile? Record(WriteSession session, CaseFile? file, IReadOnlyList<string> parts)
    {
        if (file is null || !file.Sharing.IsShared)
        {
            return file;
        }

        var opened = parts
            .Where(part => part == CaseParts.Contact || (part == CaseParts.Story && file.Sharing.Story))
            .Distinct()
            .ToList();
        foreach (var action in opened.Select(CaseParts.Action).DefaultIfEmpty(AuditActions.ReportOpened))
        {
            audit.Add(session, new AuditEntry
            {
                Tenant = file.Account.Tenant,
                AccountId = file.Account.Id,
                Action = action!, // the parts were just picked by name
                At = clock.GetUtcNow(),
                ReportId = file.Report.Id,
                ReferralId = file.Referral?.Id,
            });
        }

        return file with { Parts = opened };
    }
}
