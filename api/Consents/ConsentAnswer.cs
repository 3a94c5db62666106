namespace HateResponse.Api.Consents;

/// <summary>Answer to <c>POST /v1/reports/{id}/consents</c>.</summary>
/// <param name="ConsentId">The consent as it is kept.</param>
internal sealed record ConsentAnswer(Guid ConsentId);
