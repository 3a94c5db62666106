namespace HateResponse.Bot.Simulator;

/// <summary>A message on a simulated phone.</summary>
/// <param name="Sid">The provider's id.</param>
/// <param name="FromPhone">Whether the phone sent it; otherwise the line did.</param>
/// <param name="Text">What it says.</param>
/// <param name="At">UTC instant on the simulator's clock.</param>
/// <param name="Status">
/// How far it got: <c>sending</c>, <c>received</c> or <c>refused</c> of the phone's own; the provider's word of the line's.
/// </param>
/// <param name="Menu">Answers to tap, null for none.</param>
/// <param name="ErrorCode">The provider's code for why it failed; null where it did not.</param>
internal sealed record PhoneMessage(
    string Sid, bool FromPhone, string Text, DateTimeOffset At, string Status, PhoneMenu? Menu = null, string? ErrorCode = null);
