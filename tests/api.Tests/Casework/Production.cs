using System.Security.Cryptography;

namespace HateResponse.Api.Tests.Casework;

/// <summary>A host as it runs for people: everything that it needs is set.</summary>
internal static class Production
{
    public static ConsoleHost Host() => new ConsoleHost { EnvironmentName = "Production" }
        .Setting("Privacy:MasterKey", Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)))
        .Setting("Referrals:ApiKey", "a key")
        .Setting("Bot:EventsSecret", "a secret")
        .Setting("Bot:EventsUrl", "http://127.0.0.1:9/referrals/events")
        .Setting("PublicBaseUrl", "https://line.example")
        .Setting("Smtp:Url", "smtp://127.0.0.1:9");
}
