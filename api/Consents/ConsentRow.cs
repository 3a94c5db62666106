using System.Data;

namespace HateResponse.Api.Consents;

/// <summary>A consent as it is kept.</summary>
/// <param name="Id">The consent.</param>
/// <param name="Scope">Code of <c>consent.scope</c>.</param>
/// <param name="Granted">Whether it was allowed.</param>
/// <param name="Recipient">Organization or class that it names; null where the scope has none.</param>
/// <param name="GivenAt">UTC instant of the answer.</param>
/// <param name="ExpiresAt">UTC instant at which it ends; null when it does not end by itself.</param>
/// <param name="RevokedAt">UTC instant at which it was taken back; null while it was not.</param>
internal sealed record ConsentRow(
    Guid Id,
    string Scope,
    bool Granted,
    string? Recipient,
    DateTimeOffset GivenAt,
    DateTimeOffset? ExpiresAt,
    DateTimeOffset? RevokedAt)
{
    /// <summary>The columns, in the order in which <see cref="From"/> reads them.</summary>
    public const string Columns = "id, scope, granted, recipient, given_at, expires_at, revoked_at";

    /// <summary>Whether it holds.</summary>
    /// <param name="now">UTC instant.</param>
    public bool HoldsAt(DateTimeOffset now) => Granted && RevokedAt is null && (ExpiresAt is null || ExpiresAt > now);

    /// <summary>Reads a row of <see cref="Columns"/>.</summary>
    public static ConsentRow From(IDataRecord row) => new(
        row.Id(0),
        row.GetString(1),
        row.GetInt64(2) != 0,
        row.TextOrNull(3),
        row.Instant(4),
        row.InstantOrNull(5),
        row.InstantOrNull(6));
}
