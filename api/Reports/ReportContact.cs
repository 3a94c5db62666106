namespace HateResponse.Api.Reports;

/// <summary>A way to reach the person, kept apart from the report.</summary>
/// <param name="Ref">What <c>contact.methods[].value_ref</c> of the report points at.</param>
/// <param name="Value">Phone number, e-mail address or the person's own words.</param>
internal sealed record ReportContact(string Ref, string Value);
