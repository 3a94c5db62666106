using System.Security.Cryptography;
using System.Text;
using HateResponse.Bot.Channels.DirectLine.Access;
using HateResponse.Dialogs.Tenants;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HateResponse.Bot.WebChat;

/// <summary>
/// Fresh pages. The first response holds the line's first words and a token; there is no conversation before somebody writes.
/// </summary>
internal sealed class WebChatPages(ConversationIds ids, Tokens tokens, FirstWords words)
{
    private const int UserBytes = 10;

    private static readonly string Policy =
        "default-src 'none'; script-src 'self'; connect-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; "
        + $"frame-ancestors 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(WebChatPage.Style)))}'";

    /// <summary>Sets the headers that each page of the web chat has.</summary>
    public static void Protect(HttpResponse response)
    {
        PageAssets.Protect(response);
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers["Cross-Origin-Opener-Policy"] = "same-origin";
    }

    /// <summary>Answers with one.</summary>
    /// <param name="http">The request.</param>
    /// <param name="tenant">Whose line.</param>
    /// <param name="isTest">Whether it is there to try the line.</param>
    public IResult Open(HttpContext http, TenantSettings tenant, bool isTest)
    {
        Protect(http.Response);
        http.Response.Headers.Vary = "Accept-Language";
        var language = PageTexts.In(AskedLanguage.Of(http.Request) ?? tenant.Language).Language;
        var user = "dl_" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(UserBytes));
        var conversation = new WebConversation(ids.New(isTest), tenant, user);
        return new RazorComponentResult<WebChatPage>(new
        {
            Tenant = tenant,
            IsTest = isTest,
            Language = language,
            Conversation = conversation.Id,
            Token = tokens.Make(conversation),
            Messages = words.In(language, tenant, isTest),
        });
    }
}
