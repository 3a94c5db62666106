namespace HateResponse.Api.Matching;

/// <summary>One organization that can help.</summary>
/// <param name="ServiceId">Service of the directory.</param>
/// <param name="OrganizationName">Its organization, as people know it.</param>
/// <param name="ServiceName">What it offers.</param>
/// <param name="Reasons">Codes of <see cref="MatchReasons"/>, strongest first.</param>
/// <param name="Phone">Number that the person may call instead; null when there is none.</param>
internal sealed record MatchOffer(
    Guid ServiceId, string OrganizationName, string ServiceName, IReadOnlyList<string> Reasons, string? Phone)
{
    /// <summary>A match as it is told.</summary>
    public static MatchOffer Of(Match match) => new(
        match.Service.ServiceId,
        match.Service.OrganizationName,
        match.Service.ServiceName,
        match.Reasons,
        match.Service.Phone);
}
