namespace HateResponse.Dialogs.Recognizers;

/// <summary>A way to reach the person, as they gave it.</summary>
/// <param name="Method"><c>call</c> for a telephone number, <c>email</c> for an address.</param>
/// <param name="Value">E.164 where the number can be read so, else its digits as typed; an address as typed.</param>
public sealed record ContactAddress(string Method, string Value);
