namespace HateResponse.Api.ServiceDirectory.Hsds;

/// <summary>HSDS 3.1 <c>language</c>.</summary>
/// <param name="Code">ISO 639 code; null when only a name is told.</param>
internal sealed record LanguageRecord(string? Code);
