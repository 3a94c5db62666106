using System.Text.Json;

namespace HateResponse.Hosting;

/// <summary>A call that the vendor's mock recorded.</summary>
/// <param name="Method">HTTP method.</param>
/// <param name="Url">Path and query.</param>
/// <param name="Status">Answer; null where the wire was broken.</param>
/// <param name="UnknownFields">Fields of a form that the contract does not have; null for none.</param>
/// <param name="Fault">How it was told to fail; null where it was not.</param>
/// <param name="Body">Body as it came.</param>
internal sealed record VendorCall(
    string Method, string Url, int? Status, IReadOnlyList<string>? UnknownFields, JsonElement? Fault, string Body);
