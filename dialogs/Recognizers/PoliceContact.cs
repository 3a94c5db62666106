namespace HateResponse.Dialogs.Recognizers;

/// <summary>What a story says about the police.</summary>
/// <param name="Reported">Code of <c>police.reported</c>; null when it is not said.</param>
/// <param name="Want">Code of <c>police.want</c>: <c>no</c> when the person wants none; null when it is not said.</param>
public sealed record PoliceContact(string? Reported, string? Want);
