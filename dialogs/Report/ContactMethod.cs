namespace HateResponse.Dialogs.Report;

/// <summary>A safe way to reach the person.</summary>
/// <param name="Method">Code of <c>contact.method</c>.</param>
/// <param name="ValueRef">Points to a <see cref="Contact"/>; never the value. Null where the person comes back by themselves.</param>
public sealed record ContactMethod(string Method, string? ValueRef);
