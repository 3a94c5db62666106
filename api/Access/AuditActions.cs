namespace HateResponse.Api.Access;

/// <summary>What the record of reads and changes knows: the codes of <c>audit.action</c>.</summary>
internal static class AuditActions
{
    /// <summary>Somebody signed in.</summary>
    public const string SignedIn = "account.signed_in";

    /// <summary>A wrong password for a known account.</summary>
    public const string SignInRefused = "account.sign_in_refused";

    /// <summary>Somebody signed out.</summary>
    public const string SignedOut = "account.signed_out";

    /// <summary>The page of a report was opened: what is known without reading.</summary>
    public const string ReportOpened = "report.opened";

    /// <summary>The story was read.</summary>
    public const string StoryRevealed = "story.revealed";

    /// <summary>Ways to reach the person were read.</summary>
    public const string ContactRevealed = "contact.revealed";

    /// <summary>A referral was accepted.</summary>
    public const string ReferralAccepted = "referral.accepted";

    /// <summary>A referral was declined.</summary>
    public const string ReferralRejected = "referral.rejected";

    /// <summary>All tests of the line were deleted.</summary>
    public const string TestsDeleted = "tests.deleted";

    /// <summary>The person had a report erased.</summary>
    public const string ReportErased = "report.erased";

    /// <summary>An alert was taken on.</summary>
    public const string AlertAcknowledged = "alert.acknowledged";
}
