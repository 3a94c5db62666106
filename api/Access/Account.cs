namespace HateResponse.Api.Access;

/// <summary>Somebody who works in the console.</summary>
internal sealed record Account
{
    /// <summary>Id of the account.</summary>
    public required Guid Id { get; init; }

    /// <summary>The tenant whose cases it may see; no query goes beyond it.</summary>
    public required string Tenant { get; init; }

    /// <summary>The organization whose referrals it may see; null for the line's own staff.</summary>
    public required Guid? OrganizationId { get; init; }

    /// <summary>Name of that organization; null for the line's own staff.</summary>
    public required string? OrganizationName { get; init; }

    /// <summary>One of <see cref="Roles"/>.</summary>
    public required string Role { get; init; }

    /// <summary>Address at which they sign in and are told of something new, in lower case.</summary>
    public required string Email { get; init; }

    /// <summary>Name that colleagues see.</summary>
    public required string DisplayName { get; init; }

    /// <summary>Whether this is the line's own staff.</summary>
    public bool IsLineStaff => Role == Roles.LineStaff;
}
