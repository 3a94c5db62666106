namespace HateResponse.Dialogs.Report;

/// <summary>placeholder</summary>
public sealed record IncidentReport(Guid Id);
