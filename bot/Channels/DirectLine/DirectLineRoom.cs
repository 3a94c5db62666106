using HateResponse.Bot.Channels.DirectLine.Access;
using HateResponse.Bot.Channels.DirectLine.Intake;
using HateResponse.Bot.Channels.DirectLine.Log;
using HateResponse.Bot.Channels.DirectLine.Streams;
using HateResponse.Bot.Tenants;

namespace HateResponse.Bot.Channels.DirectLine;

/// <summary>Direct Line 3.0, the way in from the web: what it needs.</summary>
internal static class DirectLineRoom
{
    /// <summary>Where it is.</summary>
    public const string Path = "/v3/directline";


    /// <summary>Adds it.</summary>
    public static void AddDirectLine(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(services => DirectLineConfiguration.Read(
            services.GetRequiredService<IConfiguration>(), builder.Environment, services.GetRequiredService<TenantDirectory>()));
        builder.Services.AddSingleton<ConversationIds>();
        builder.Services.AddSingleton<Tokens>();
        builder.Services.AddSingleton<Callers>();
        builder.Services.AddSingleton<Secrets>();
        builder.Services.AddSingleton<TokenAnswers>();
        builder.Services.AddSingleton<WebAddresses>();
        builder.Services.AddSingleton<ActivityReader>();
        builder.Services.AddSingleton<MessageIds>();
        builder.Services.AddSingleton<TypingNotes>();
        builder.Services.AddSingleton<ActivityIntake>();
        builder.Services.AddSingleton<StreamHub>();
        builder.Services.AddSingleton<StreamTickets>();
        builder.Services.AddCors();
    }
}
