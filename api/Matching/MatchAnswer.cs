namespace HateResponse.Api.Matching;

/// <summary>Answer to <c>POST /v1/reports/{id}/matches</c>.</summary>
/// <param name="Matches">One to three, best first.</param>
internal sealed record MatchAnswer(IReadOnlyList<MatchOffer> Matches);
