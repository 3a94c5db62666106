namespace HateResponse.Api.Matching;

/// <summary>Why a service is offered, as codes whose words are the dialog's.</summary>
internal static class MatchReasons
{
    /// <summary>Its people speak the person's language, which is not English.</summary>
    public const string Language = "language";

    /// <summary>It is near.</summary>
    public const string Near = "near";

    /// <summary>It is for the community that was meant.</summary>
    public const string Community = "community";

    /// <summary>It does what is asked for.</summary>
    public const string Need = "need";

    /// <summary>It brings an interpreter.</summary>
    public const string Interpreter = "interpreter";

    /// <summary>It costs nothing.</summary>
    public const string Free = "free";

    /// <summary>It can be had by phone or video.</summary>
    public const string Remote = "remote";

    /// <summary>Nothing else fits: they will find a way.</summary>
    public const string Fallback = "fallback";

    /// <summary>Every code, in the order in which equal reasons are told.</summary>
    public static readonly IReadOnlyList<string> All =
        [Language, Community, Near, Need, Interpreter, Free, Remote, Fallback];
}
