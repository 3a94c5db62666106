using HateResponse.Dialogs.Engine;

namespace HateResponse.Bot.Conversations;

/// <summary>Conversations: what they need.</summary>
internal static class ConversationsRoom
{
    /// <summary>Adds it.</summary>
    public static void AddConversations(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<DialogTurn>(DialogEngine.Turn);
        builder.Services.AddSingleton<Addresses>();
        builder.Services.AddSingleton<ActivityLog>();
        builder.Services.AddSingleton<ConversationStore>();
        builder.Services.AddSingleton<Effects>();
        builder.Services.AddSingleton<TurnRunner>();
        builder.Services.AddSingleton<MessageIntake>();
        builder.Services.AddSingleton<SetAside>();
        builder.Services.AddSingleton<Replay>();
        builder.Services.AddSingleton<TimerWorker>();
        builder.Services.AddHostedService(services => services.GetRequiredService<TimerWorker>());
        builder.Services.AddHostedService<ReplayWorker>();
    }
}
