namespace HateResponse.Api.ServiceDirectory.Hsds;

/// <summary>HSDS 3.1 <c>organization</c>, as far as it is read; the whole is kept beside.</summary>
// properties with a default have setters: generated JSON would set an init property that a file leaves out to nothing
internal sealed record OrganizationRecord
{
    /// <summary>The organization.</summary>
    public required Guid Id { get; init; }

    /// <summary>As people know it.</summary>
    public required string Name { get; init; }

    /// <summary>What it is.</summary>
    public required string Description { get; init; }

    /// <summary>Terms that describe it.</summary>
    public IReadOnlyList<AttributeRecord> Attributes { get; set; } = [];
}
