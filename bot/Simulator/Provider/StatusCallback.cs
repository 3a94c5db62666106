namespace HateResponse.Bot.Simulator.Provider;

/// <summary>Something that the simulated provider tells of a text it took from the line.</summary>
/// <param name="Sid">The text's id.</param>
/// <param name="Line">Who sent it.</param>
/// <param name="Address">Address of the phone that gets it.</param>
/// <param name="Target">Path and query that the line wants called.</param>
/// <param name="Status">The provider's word for how far it got.</param>
/// <param name="ErrorCode">The provider's code for why it failed; null where it did not.</param>
internal sealed record StatusCallback(
    string Sid, string Line, string Address, string Target, string Status, string? ErrorCode = null);
