namespace HateResponse.Api.ServiceDirectory.Hsds;

/// <summary>HSDS 3.1 <c>cost_option</c>.</summary>
/// <param name="Amount">In its currency; null when not told.</param>
internal sealed record CostOptionRecord(double? Amount);
