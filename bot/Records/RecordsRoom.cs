namespace HateResponse.Bot.Records;

/// <summary>Records that people take with them: what they need.</summary>
internal static class RecordsRoom
{
    /// <summary>Adds it.</summary>
    public static void AddRecords(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<RecordStore>();
        builder.Services.AddSingleton<RecordMaker>();
        builder.Services.AddSingleton<RecordPages>();
    }
}
