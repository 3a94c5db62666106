namespace HateResponse.Api.ServiceDirectory.Hsds;

/// <summary>HSDS 3.1 <c>service_capacity</c>.</summary>
/// <param name="Available">Free places; 0 is full.</param>
/// <param name="Updated">UTC instant at which it was told.</param>
internal sealed record CapacityRecord(double Available, DateTimeOffset Updated);
