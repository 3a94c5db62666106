namespace HateResponse.Dialogs.Report;

/// <summary>Who tells it.</summary>
/// <param name="Role">Code of <c>reporter.role</c>.</param>
/// <param name="Anonymous">True while no name was given.</param>
/// <param name="AgeBand">Code of <c>age_band</c>, null when it was not said.</param>
/// <param name="Permission">Code of <c>reporter.permission</c>, null where the person speaks for themselves.</param>
/// <param name="OrganizationName">Group or place they speak for, null when it was not said.</param>
public sealed record ReporterPart(
    string Role,
    bool Anonymous,
    string? AgeBand,
    string? Permission,
    string? OrganizationName);
