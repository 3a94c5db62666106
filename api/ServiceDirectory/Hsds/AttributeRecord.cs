namespace HateResponse.Api.ServiceDirectory.Hsds;

/// <summary>HSDS 3.1 <c>attribute</c>: that a term applies.</summary>
/// <param name="TaxonomyTerm">The term; null when only its id is told.</param>
internal sealed record AttributeRecord(TaxonomyTermRecord? TaxonomyTerm);
