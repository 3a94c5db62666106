using System.Text.Json;

namespace HateResponse.Api.Reports;

/// <summary>A report as it was told.</summary>
/// <param name="Report">In the form of the report schema, with what was derived of it.</param>
/// <param name="Contacts">Ways to reach the person; empty when there are none.</param>
/// <param name="Added">Answers to the tenant's own questions, of the person's own words as the story is; empty for none.</param>
internal sealed record OpenedReport(
    JsonElement Report, IReadOnlyList<ReportContact> Contacts, IReadOnlyList<AddedAnswer> Added);
