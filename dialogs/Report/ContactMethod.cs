namespace HateResponse.Dialogs.Report;

/// <summary>A safe way to reach the person.</summary>
/// <param name="Method">Code of <c>contact.method</c>.</param>
/// <param name="ValueRef">Points to a <see cref="Contact"/>; never the value. Null where the person comes back by themselves.</param>
/// <param name="Windows">Codes of <c>contact.window</c>, null when none was said.</param>
/// <param name="VoicemailOk">Whether a voice message is safe, null when it was not said.</param>
/// <param name="SayOrgNameOk">Whether it is safe to say who calls, null when it was not said.</param>
public sealed record ContactMethod(
    string Method,
    string? ValueRef,
    IReadOnlyList<string>? Windows,
    bool? VoicemailOk,
    bool? SayOrgNameOk);
