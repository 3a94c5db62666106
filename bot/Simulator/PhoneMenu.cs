namespace HateResponse.Bot.Simulator;

/// <summary>Answers below a WhatsApp message.</summary>
/// <param name="Opener">Text of the button that opens them as a list; null where each is a button.</param>
/// <param name="Options">The answers, in order.</param>
internal sealed record PhoneMenu(string? Opener, IReadOnlyList<PhoneOption> Options);
