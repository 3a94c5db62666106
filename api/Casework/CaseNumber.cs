namespace HateResponse.Api.Casework;

/// <summary>The short number by which colleagues speak of a case: enough to tell it apart, and nothing of a person.</summary>
internal static class CaseNumber
{
    private const int Digits = 6;

    /// <summary>The number of a report: the end of its id, which is random.</summary>
    public static string Of(Guid reportId) => reportId.ToString("N")[^Digits..].ToUpperInvariant();
}
