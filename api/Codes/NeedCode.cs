namespace HateResponse.Api.Codes;

/// <summary>A kind of help.</summary>
/// <param name="Code">For example <c>counseling</c>.</param>
internal sealed record NeedCode(string Code);
