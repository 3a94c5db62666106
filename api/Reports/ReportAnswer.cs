namespace HateResponse.Api.Reports;

/// <summary>Answer to <c>POST /v1/reports</c>.</summary>
/// <param name="ReportId">The report.</param>
/// <param name="Version">The version that is kept.</param>
/// <param name="Class">Code of <c>class.derived</c>.</param>
/// <param name="Priority">Code of <c>priority</c>.</param>
internal sealed record ReportAnswer(Guid ReportId, int Version, string Class, string Priority);
