namespace HateResponse.Api.Notices;

/// <summary>Telling those who must act: what it needs.</summary>
internal static class NoticesRoom
{
    /// <summary>Adds it.</summary>
    public static void AddNotices(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<SmtpOptions>();
        builder.Services.AddSingleton<NoticeStore>();
        builder.Services.AddSingleton<Mailer>();
        builder.Services.AddSingleton<NoticeWorker>();
        builder.Services.AddHostedService(services => services.GetRequiredService<NoticeWorker>());
    }
}
