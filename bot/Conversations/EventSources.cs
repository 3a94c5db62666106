namespace HateResponse.Bot.Conversations;

/// <summary>Where events come from that can be set aside.</summary>
internal static class EventSources
{
    /// <summary>Told by the referral API; the id is the event's.</summary>
    public const string Referrals = "referrals";

    /// <summary>The answer to a row of the outbox; the id is the row's idempotency key.</summary>
    public const string Outbox = "outbox";

    /// <summary>Whether something was kept as an event, and not as a message.</summary>
    public static bool Has(string channel) => channel is Referrals or Outbox;
}
