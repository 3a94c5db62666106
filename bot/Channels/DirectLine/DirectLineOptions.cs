namespace HateResponse.Bot.Channels.DirectLine;

/// <summary>Who may speak Direct Line to us: configuration <c>DirectLine:…</c>.</summary>
internal sealed record DirectLineOptions
{
    /// <summary>
    /// Tenant ids by secret. <c>DirectLine:Secrets</c> is one secret or several with commas between, for the first tenant;
    /// <c>DirectLine:Secrets:riverton</c> those of a tenant. Empty, as by default: nobody but our own page.
    /// </summary>
    public required IReadOnlyDictionary<string, string> Secrets { get; init; }

    /// <summary>Sites that may embed a chat, <c>https://www.example.org</c>: <c>DirectLine:Origins</c>. Default none.</summary>
    public required IReadOnlyList<string> Origins { get; init; }

    /// <summary>
    /// Life of a token: <c>DirectLine:TokenSeconds</c>. Default 12 hours, so that a laptop may sleep over a talk: the standard
    /// client never recovers from a token that expired.
    /// </summary>
    public required TimeSpan TokenFor { get; init; }

    /// <summary>Address under which we are called from outside, without a slash at its end; null for that of the request.</summary>
    public string? PublicBaseUrl { get; init; }
}
