namespace HateResponse.Api.ServiceDirectory.Hsds;

/// <summary>HSDS 3.1 <c>service_at_location</c>.</summary>
/// <param name="Location">The place; null when not told.</param>
internal sealed record ServiceAtLocationRecord(LocationRecord? Location);
