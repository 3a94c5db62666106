namespace HateResponse.Api.ServiceDirectory.Hsds;

/// <summary>HSDS 3.1 <c>service_area</c>.</summary>
/// <param name="Uri">
/// <c>urn:hateresponse:zip:97201</c>, <c>urn:hateresponse:county:41051</c> or <c>urn:hateresponse:state:41</c> (FIPS); null, or
/// another, is an area that we cannot read and that covers nobody.
/// </param>
internal sealed record ServiceAreaRecord(string? Uri);
