namespace HateResponse.Api.Alerts;

/// <summary>Answer to <c>POST /v1/alerts</c>.</summary>
/// <param name="AlertId">The alert.</param>
internal sealed record AlertAnswer(Guid AlertId);
