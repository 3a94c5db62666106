using HateResponse.Dialogs.Activities;

namespace HateResponse.Bot.Outbox;

/// <summary>A row that was leased to be sent.</summary>
internal sealed record OutboxRow
{
    /// <summary>Number of the row.</summary>
    public required long Id { get; init; }

    /// <summary>Whose it is.</summary>
    public required Guid ConversationId { get; init; }

    /// <summary>Where it goes.</summary>
    public required Lane Lane { get; init; }

    /// <summary>Key under which the other side can know it again.</summary>
    public required string IdempotencyKey { get; init; }

    /// <summary>Tries so far, this one not counted.</summary>
    public required int Attempts { get; init; }

    /// <summary>Bot Framework channel id of the conversation.</summary>
    public required string Channel { get; init; }

    /// <summary>Our address of the conversation.</summary>
    public required string Line { get; init; }

    /// <summary>The person's address; empty for the referral API.</summary>
    public required string Address { get; init; }

    /// <summary>What is said, for <see cref="Lane.Person"/>; null otherwise.</summary>
    public Activity? Message { get; init; }

    /// <summary>Whether it goes without buttons: the provider would not have them.</summary>
    public bool IsPlain { get; init; }

    /// <summary>UTC instant at which the person wrote last from that address.</summary>
    public required DateTimeOffset LastInboundAt { get; init; }

    /// <summary>UTC instant at which it was first on its way.</summary>
    public required DateTimeOffset BeganAt { get; init; }

    /// <summary>What is asked, for the other lanes; null otherwise.</summary>
    public Referrals.ReferralRequest? Request { get; init; }
}
