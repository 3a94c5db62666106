namespace HateResponse.Dialogs.Tenants;

/// <summary>A question of a tenant's own.</summary>
public sealed record AddedQuestion
{
    /// <summary>Stable id that begins with <c>x_</c>, in lower case.</summary>
    public required string Id { get; init; }

    /// <summary>The question by language; English must be there.</summary>
    public required IReadOnlyDictionary<string, string> Ask { get; init; }

    /// <summary>Its name in the summary by language, at most 20 characters; English must be there.</summary>
    public required IReadOnlyDictionary<string, string> Summary { get; init; }

    /// <summary>At most six; empty where it is answered in words.</summary>
    public IReadOnlyList<AddedOption> Options { get => field ?? []; init; }

    /// <summary>Whether several options may be chosen.</summary>
    public bool Many { get; init; }

    /// <summary>Id of the question that it follows; null for last among those that are asked only of who wants to tell more.</summary>
    public string? After { get; init; }
}
