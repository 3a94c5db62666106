namespace HateResponse.Benchmarks.Durable;

/// <summary>The provider's account that both servers are configured with.</summary>
internal static class Account
{
    /// <summary>Its id.</summary>
    public const string Sid = "AC00000000000000000000000000000001";

    /// <summary>Its token.</summary>
    public const string Token = "0123456789abcdef0123456789abcdef";

    /// <summary>Address that the provider signs.</summary>
    public const string PublicBaseUrl = "https://line.example.org";

    /// <summary>Path of the webhook.</summary>
    public const string Path = "/twilio/messages";
}
