namespace HateResponse.Api.Referrals;

/// <summary>
/// Where a referral can go from where it stands, after FHIR's task status in SDOH Clinical Care. What was rejected, failed
/// or expired is not reopened: the next organization is asked by a referral of its own.
/// </summary>
internal static class ReferralStates
{
    /// <summary>The status with which a chosen organization begins.</summary>
    public const string Requested = "requested";

    /// <summary>The organization will help.</summary>
    public const string Accepted = "accepted";

    /// <summary>The organization cannot help.</summary>
    public const string Rejected = "rejected";

    /// <summary>The person does not want it any more.</summary>
    public const string Cancelled = "cancelled";

    private static readonly Dictionary<string, string[]> Next = new()
    {
        ["draft"] = ["offered", Cancelled, "entered_in_error"],
        ["offered"] = [Requested, Cancelled, "entered_in_error"],
        [Requested] = ["received", Accepted, Rejected, "expired", Cancelled, "entered_in_error"],
        ["received"] = [Accepted, Rejected, "on_hold", "expired", Cancelled, "entered_in_error"],
        [Accepted] = ["in_progress", "failed", Cancelled, "entered_in_error"],
        ["on_hold"] = [Accepted, "in_progress", Cancelled, "failed", "entered_in_error"],
        ["in_progress"] = ["completed", "failed", "on_hold", Cancelled, "entered_in_error"],
        ["completed"] = [],
        [Rejected] = [],
        ["failed"] = [],
        ["expired"] = [],
        [Cancelled] = [],
        ["entered_in_error"] = [],
    };

    private static readonly HashSet<string> NeedReason = [Rejected, "failed", Cancelled];

    private static readonly HashSet<string> Reasons =
    [
        "not_eligible", "out_of_area", "no_capacity", "language_unavailable", "conflict_of_interest", "duplicate",
        "could_not_contact", "person_declined", "person_withdrew", "no_longer_needed", "needs_person_action",
        "referred_elsewhere", "got_help", "partly_helped", "unsafe_to_contact", "sla_expired", "other",
    ];

    /// <summary>Every code of <c>referral.status</c>.</summary>
    public static IReadOnlyCollection<string> All => Next.Keys;

    /// <summary>Where a referral can go.</summary>
    /// <param name="status">Code of <c>referral.status</c>.</param>
    public static IReadOnlyList<string> After(string status) => Next[status];

    /// <summary>Whether an organization may still help: there is a next step.</summary>
    /// <param name="status">Code of <c>referral.status</c>.</param>
    public static bool IsOpen(string status) => Next[status].Length > 0;

    /// <summary>Whether a reason fits a step: given where one is needed, and never a word that is no code.</summary>
    public static bool IsReason(string toStatus, string? reason) =>
        reason is null ? !NeedReason.Contains(toStatus) : Reasons.Contains(reason);
}
