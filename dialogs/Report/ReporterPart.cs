namespace HateResponse.Dialogs.Report;

/// <summary>Who tells it.</summary>
/// <param name="Role">Code of <c>reporter.role</c>.</param>
/// <param name="Anonymous">True while no name was given.</param>
/// <param name="AgeBand">Code of <c>age_band</c>, null when it was not said.</param>
public sealed record ReporterPart(string Role, bool Anonymous, string? AgeBand);
