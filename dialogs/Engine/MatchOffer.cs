namespace HateResponse.Dialogs.Engine;

/// <summary>One organization that can help.</summary>
/// <param name="ServiceId">Service of the directory.</param>
/// <param name="OrganizationName">Its organization, as people know it.</param>
/// <param name="ServiceName">What it offers.</param>
/// <param name="Reasons">
/// Codes of why it fits, strongest first: <c>language</c>, <c>near</c>, <c>community</c>, <c>need</c>, <c>interpreter</c>,
/// <c>free</c>, <c>remote</c>, <c>fallback</c>.
/// </param>
/// <param name="Phone">Number that the person may call instead, null when there is none.</param>
public sealed record MatchOffer(
    Guid ServiceId, string OrganizationName, string ServiceName, IReadOnlyList<string> Reasons, string? Phone);
