namespace HateResponse.Storage.Privacy;

/// <summary>What was sealed under this key is gone for good: the key was destroyed, or never became durable.</summary>
public sealed class KeyDestroyedException(Guid keyId) : Exception($"Data key {keyId} does not exist.");
