using HateResponse.Dialogs.Activities;
using HateResponse.Dialogs.Engine;
using HateResponse.Dialogs.Tenants;

namespace HateResponse.Benchmarks;

/// <summary>The line that everybody writes to.</summary>
internal static class BenchmarkTenant
{
    /// <summary>Its number.</summary>
    public const string Number = "+15035550100";

    /// <summary>Its settings as a file of <c>Tenants:Directory</c>.</summary>
    public const string Json =
        $$"""
        { "id": "riverton", "lineName": "Riverton Help Line", "timeZone": "America/Los_Angeles", "numbers": ["{{Number}}"],
          "language": "en", "staffPhone": "503-555-0101", "staffHours": { "en": "weekdays 9 to 5", "es": "lunes a viernes 9 a 17" },
          "storyQuietFor": "00:00:25", "storyCapFor": "00:03:00", "consentDays": 180 }
        """;

    private static readonly TenantSettings Settings = new()
    {
        Id = "riverton",
        LineName = "Riverton Help Line",
        TimeZone = "America/Los_Angeles",
        Numbers = [Number],
        StaffPhone = "503-555-0101",
    };

    /// <summary>A turn in which a person says something.</summary>
    public static TurnContext Context(string text, DateTimeOffset now) => new()
    {
        Activity = new Activity
        {
            Type = ActivityTypes.Message,
            Id = "SM0123456789abcdef0123456789abcdef",
            Timestamp = now,
            ChannelId = ChannelIds.TwilioSms,
            Text = text,
        },
        Now = now,
        TurnId = Guid.CreateVersion7(now),
        Tenant = Settings,
        FreshCode = "2718281828459045",
        ChannelCode = "sms",
    };
}
