namespace HateResponse.Api.Consents;

/// <summary>Answer to <c>POST /v1/reports/{id}/withdrawals</c>, each time the same.</summary>
/// <param name="Scope">Code of <c>consent.scope</c> of which nothing is allowed any more.</param>
internal sealed record WithdrawalAnswer(string Scope);
