using HateResponse.Dialogs.Activities;
using HateResponse.Storage;

namespace HateResponse.Bot.Privacy;

/// <summary>The messages that a provider still has of what was erased here, inside a write.</summary>
internal static class ProviderCopies
{
    /// <summary>The provider deletes only what has reached its end: that takes a moment.</summary>
    private static readonly TimeSpan FirstAfter = TimeSpan.FromMinutes(1);

    /// <summary>Whether a channel has a provider that keeps messages.</summary>
    /// <param name="channel">Bot Framework channel id; null for none.</param>
    public static bool Has(string? channel) => channel is ChannelIds.TwilioSms or ChannelIds.WhatsApp;

    /// <summary>Notes messages that the provider is to delete; those that are noted already stay so.</summary>
    /// <param name="session">The write.</param>
    /// <param name="erasureId">The erasure that waits for it.</param>
    /// <param name="providerIds">Ids at the provider.</param>
    /// <param name="now">UTC instant.</param>
    public static void Note(WriteSession session, long erasureId, IEnumerable<string> providerIds, DateTimeOffset now)
    {
        foreach (var providerId in providerIds)
        {
            session.Execute(
                """
                INSERT INTO provider_copies (provider_id, erasure_id, attempts, due_at) VALUES (@1, @2, 0, @3) ON CONFLICT DO NOTHING
                """,
                providerId,
                erasureId,
                (now + FirstAfter).ToUnixTimeMilliseconds());
        }
    }

    /// <summary>Whether the provider still has something of an erasure.</summary>
    public static bool Remain(WriteSession session, long erasureId) =>
        session.Number("SELECT 1 FROM provider_copies WHERE erasure_id = @1 LIMIT 1", erasureId) is not null;
}
