using HateResponse.Api.Codes;

namespace HateResponse.Api.Reports;

/// <summary>Reports: what they need.</summary>
internal static class ReportsRoom
{
    /// <summary>Adds it.</summary>
    public static void AddReports(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<CodeLists>();
        builder.Services.AddSingleton<ReportSchema>();
        builder.Services.AddSingleton<ReportReader>();
        builder.Services.AddSingleton<Deriver>();
        builder.Services.AddSingleton<ReportStore>();
        builder.Services.AddSingleton<ReportIntake>();
        builder.Services.AddSingleton<ReportEndpoints>();
    }
}
