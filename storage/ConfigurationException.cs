namespace HateResponse.Storage;

/// <summary>The configuration does not allow a start. The message names the key and says what it should hold.</summary>
public sealed class ConfigurationException(string key, string expected) : Exception($"{key}: {expected}");
