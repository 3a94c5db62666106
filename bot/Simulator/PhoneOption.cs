namespace HateResponse.Bot.Simulator;

/// <summary>One answer to tap.</summary>
/// <param name="Title">What it says.</param>
/// <param name="Detail">Small print of a row of a list, null for none.</param>
/// <param name="Payload">What it stands for, as the line sent it.</param>
internal sealed record PhoneOption(string Title, string? Detail, string Payload);
