namespace HateResponse.Api.Alerts;

/// <summary>Alerts: what they need.</summary>
internal static class AlertsRoom
{
    /// <summary>Adds it.</summary>
    public static void AddAlerts(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<AlertStore>();
        builder.Services.AddSingleton<AlertEndpoints>();
    }
}
