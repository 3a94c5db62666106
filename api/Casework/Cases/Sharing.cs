using HateResponse.Api.Referrals;
using Microsoft.Data.Sqlite;

namespace HateResponse.Api.Casework.Cases;

/// <summary>What an organization may see of a case right now: computed from the consents with each look, never kept.</summary>
/// <param name="IsShared">Whether anything may be seen.</param>
/// <param name="Story">Whether the person's own words may be seen.</param>
/// <param name="Until">UTC instant at which it ends; null when it does not end by itself.</param>
internal sealed record Sharing(bool IsShared, bool Story, DateTimeOffset? Until)
{
    /// <summary>Statuses in which the organization still works on the case, or has to answer.</summary>
    private static readonly HashSet<string> Open = ["requested", "received", "accepted", "on_hold", "in_progress"];

    /// <summary>What a referral allows.</summary>
    /// <remarks>
    /// Choosing an organization is the consent (<c>share_cbo</c>) to what its sentence names: the report with its story, and
    /// the ways to be reached. It ends when it was taken back, refused later, or ran out, and with the referral. A
    /// <c>share_cbo_narrative</c> that was refused holds back the story alone.
    /// </remarks>
    public static Sharing Of(SqliteConnection connection, ReferralRow referral, DateTimeOffset now)
    {
        var relied = connection.One(
            "SELECT granted, revoked_at, expires_at, given_at FROM consents WHERE id = @id",
            row => (Granted: row.GetInt64(0) == 1 && row.IsDBNull(1), Until: row.InstantOrNull(2), GivenAt: row.GetInt64(3)),
            new { id = referral.ConsentId.Text });
        var isShared = Open.Contains(referral.Status)
            && relied.Granted
            && (relied.Until is not { } until || until > now)
            && !WasRefused(connection, referral, "share_cbo", relied.GivenAt);
        return new Sharing(isShared, isShared && !WasRefused(connection, referral, "share_cbo_narrative", 0), relied.Until);
    }

    /// <summary>Whether the newest word on a scope, of this organization or of all, is a no.</summary>
    private static bool WasRefused(SqliteConnection connection, ReferralRow referral, string scope, long since) =>
        connection.One(
            """
            SELECT granted = 0 OR revoked_at IS NOT NULL FROM consents
            WHERE report_id = @report AND scope = @scope AND given_at >= @since
                AND (recipient IS NULL OR recipient IN (@organization, @service, 'class:cbo'))
            ORDER BY given_at DESC, granted LIMIT 1
            """,
            row => row.GetInt64(0) == 1,
            new
            {
                report = referral.ReportId.Text,
                scope,
                since,
                organization = referral.OrganizationId.Text,
                service = referral.ServiceId.Text,
            });
}
