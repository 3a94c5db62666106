using System.Text.Encodings.Web;
using System.Text.Unicode;
using HateResponse.Bot.Visitors;

namespace HateResponse.Bot.WebChat;

/// <summary>Our own web chat page: what it needs.</summary>
internal static class WebChatRoom
{
    /// <summary>Adds it.</summary>
    public static void AddWebChat(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<VisitorKeys>();
        builder.Services.AddSingleton<VisitorDelays>();
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)); // an Arabic letter is two bytes, its entity eight
        builder.Services.AddSingleton<FirstWords>();
        builder.Services.AddSingleton<WebChatPages>();
    }
}
