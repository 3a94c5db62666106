namespace HateResponse.Dialogs.Report;

/// <summary>A way to reach the person, kept apart from the report.</summary>
/// <param name="Ref">Pointer that the report's <c>contact.methods[].value_ref</c> uses, for example <c>contact:1</c>.</param>
/// <param name="Value">Phone number, e-mail address or the person's own words; <c>channel</c> stands for the address that they write from, which the bot fills in.</param>
public sealed record Contact(string Ref, string Value);
