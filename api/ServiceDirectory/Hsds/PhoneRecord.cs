namespace HateResponse.Api.ServiceDirectory.Hsds;

/// <summary>HSDS 3.1 <c>phone</c>.</summary>
/// <param name="Number">As people dial it.</param>
/// <param name="Languages">Languages that are spoken there; null when not told.</param>
internal sealed record PhoneRecord(string Number, IReadOnlyList<LanguageRecord>? Languages = null);
