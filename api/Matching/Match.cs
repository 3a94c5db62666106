namespace HateResponse.Api.Matching;

/// <summary>A service that is offered.</summary>
/// <param name="Service">The service.</param>
/// <param name="Score">Points, more is better; 0 for the fallback.</param>
/// <param name="Reasons">Codes of <see cref="MatchReasons"/>, strongest first.</param>
internal sealed record Match(ServiceProfile Service, int Score, IReadOnlyList<string> Reasons);
