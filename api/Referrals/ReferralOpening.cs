using HateResponse.Api.Consents;
using HateResponse.Api.Notices;
using HateResponse.Api.Reports;
using HateResponse.Api.ServiceDirectory;
using HateResponse.Api.Tenants;
using HateResponse.Storage;

namespace HateResponse.Api.Referrals;

/// <summary>Opens a referral to the organization that the person chose: choosing it is the consent to share with it.</summary>
internal sealed class ReferralOpening(ApiStore store, TenantDirectory tenants, NoticeStore notices, TimeProvider clock)
{
    /// <summary>Opens it once, with its consent and the notice to the organization: durable when it returns.</summary>
    /// <param name="reportId">The report.</param>
    /// <param name="referralId">Id that the caller gave it.</param>
    /// <param name="serviceId">Chosen service.</param>
    /// <param name="consent">What the person said.</param>
    /// <param name="cancel">Gives up the wait for the writer.</param>
    public Task<OpeningOutcome> OpenAsync(
        Guid reportId, Guid referralId, Guid serviceId, ConsentGiven consent, CancellationToken cancel) =>
        store.Database.WriteAsync(session => Open(session, reportId, referralId, serviceId, consent), cancel);

    private OpeningOutcome Open(WriteSession session, Guid reportId, Guid referralId, Guid serviceId, ConsentGiven consent)
    {
        var now = clock.GetUtcNow();
        if (ReportStore.Find(session.Connection, reportId) is not { IsErased: false } report)
        {
            return new OpeningOutcome.Unknown("report_unknown");
        }

        if (DirectoryStore.Find(session.Connection, report.Tenant, serviceId) is not { } chosen)
        {
            return new OpeningOutcome.Unknown("service_unknown");
        }

        if (ReferralStore.Find(session.Connection, referralId) is { } known)
        {
            return known.ReportId == reportId && known.ServiceId == serviceId
                ? new OpeningOutcome.Opened(Answer(known, chosen), IsNew: false)
                : new OpeningOutcome.Conflict("referral_conflict");
        }

        if (!consent.AllowsSharing([chosen.OrganizationId, chosen.ServiceId], now))
        {
            return new OpeningOutcome.Conflict("consent_missing");
        }

        return ReferralStore.HasOpen(session.Connection, reportId, chosen.OrganizationId)
            ? new OpeningOutcome.Conflict("referral_already_open")
            : Add(session, report, referralId, chosen, consent, now);
    }

    private OpeningOutcome Add(
        WriteSession session, ReportRow report, Guid referralId, DirectoryEntry chosen, ConsentGiven consent, DateTimeOffset now)
    {
        var (kept, _) = ConsentStore.Add(
            session, report.Id, consent with { Recipient = chosen.OrganizationId.Text }, now);
        if (!kept.HoldsAt(now))
        {
            return new OpeningOutcome.Conflict("consent_missing");
        }

        var tenant = tenants.Of(report.Tenant);
        var referral = new ReferralRow
        {
            Id = referralId,
            Tenant = report.Tenant,
            ReportId = report.Id,
            OrganizationId = chosen.OrganizationId,
            ServiceId = chosen.ServiceId,
            ConsentId = kept.Id,
            Status = ReferralStates.Requested,
            ContactBy = BusinessTime.After(tenant, tenant.Clocks.Answer.For(report.Priority), now),
            OpenedAt = now,
            ChangedAt = now,
            Version = 1,
        };
        ReferralStore.Add(session, referral);
        session.Execute("UPDATE reports SET status = 'referred' WHERE id = @1 AND status = 'submitted'", report.Id.Text);
        if (!report.Test)
        {
            notices.Enqueue(session, report.Tenant, "referral", referral.Id, chosen.OrganizationId, now);
        }

        return new OpeningOutcome.Opened(Answer(referral, chosen), IsNew: true);
    }

    private static ReferralAnswer Answer(ReferralRow referral, DirectoryEntry chosen) =>
        new(referral.Id, referral.Status, chosen.OrganizationName, referral.ContactBy);
}
