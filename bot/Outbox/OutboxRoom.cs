namespace HateResponse.Bot.Outbox;

/// <summary>The outbox: what it needs.</summary>
internal static class OutboxRoom
{
    /// <summary>Adds it.</summary>
    public static void AddOutbox(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Wakeups>();
        builder.Services.AddSingleton<OutboxStore>();
        builder.Services.AddSingleton<ISender, EventSender>();
        builder.Services.AddSingleton<UnsentRows>();
        builder.Services.AddSingleton<DeliveryStatuses>();
        builder.Services.AddSingleton<Courier>();
        builder.Services.AddSingleton<Reconciler>();
        builder.Services.AddSingleton<ReconcileWorker>();
        builder.Services.AddHostedService(services => services.GetRequiredService<ReconcileWorker>());
        builder.Services.AddSingleton<OutboxWorker>();
        builder.Services.AddHostedService(services => services.GetRequiredService<OutboxWorker>());
    }
}
