namespace HateResponse.Bot.Outbox;

/// <summary>How the first reply to a message may leave with the commit of its turn.</summary>
/// <param name="Address">Where the person is reached.</param>
/// <param name="Reserve">Takes a place among what is on its way; false when there is none. Asked only when it is needed.</param>
internal sealed record WayOut(string Address, Func<bool> Reserve);
