namespace HateResponse.Api.Consents;

/// <summary>Why a consent holds no more: the codes of <c>consents.end_reason</c>.</summary>
internal static class ConsentEnds
{
    /// <summary>The person took it back.</summary>
    public const string Withdrawn = "withdrawn";

    /// <summary>It ended by its own date.</summary>
    public const string Expired = "expired";

    /// <summary>The person had the report erased.</summary>
    public const string Erased = "erased";
}
