namespace HateResponse.Api.ServiceDirectory.Hsds;

/// <summary>HSDS 3.1 <c>taxonomy_term</c>.</summary>
/// <param name="Code">Code in its taxonomy; null when it has none.</param>
/// <param name="Taxonomy">
/// <c>hr-needs</c> (what for), <c>hr-communities</c> (for whom), <c>hr-access</c> (how it can be reached), <c>hr-provider</c>
/// (who runs it); any other is kept and not read.
/// </param>
internal sealed record TaxonomyTermRecord(string? Code, string? Taxonomy);
