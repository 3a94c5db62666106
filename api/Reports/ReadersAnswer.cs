using HateResponse.Api.Access;

namespace HateResponse.Api.Reports;

/// <summary>Answer to <c>GET /v1/reports/{id}/readers</c>.</summary>
/// <param name="Readers">One for each organization, and one for the line's own staff; last first, empty when nobody opened it.</param>
internal sealed record ReadersAnswer(IReadOnlyList<Reader> Readers);
