namespace HateResponse.Api;

/// <summary>The configuration does not allow a start. The message names the key and says what it should hold.</summary>
internal sealed class ConfigurationException(string key, string expected) : Exception($"{key}: {expected}");
