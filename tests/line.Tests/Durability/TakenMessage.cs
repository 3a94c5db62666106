namespace HateResponse.Line.Tests.Durability;

/// <summary>A message that the provider took.</summary>
/// <param name="Sid">Id that it gave.</param>
/// <param name="To">Whose phone it goes to.</param>
/// <param name="Body">Its text.</param>
internal sealed record TakenMessage(string Sid, string To, string Body);
