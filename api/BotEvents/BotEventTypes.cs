namespace HateResponse.Api.BotEvents;

/// <summary>What the bot is told of.</summary>
internal static class BotEventTypes
{
    /// <summary>A referral moved on: <see cref="ReferralTold"/>.</summary>
    public const string ReferralChanged = "referral.changed";

    /// <summary>A consent ended by its own date: <see cref="ConsentTold"/>.</summary>
    public const string ConsentExpired = "consent.expired";

    /// <summary>A report was erased: <see cref="ReportTold"/>.</summary>
    public const string ReportErased = "report.erased";
}
