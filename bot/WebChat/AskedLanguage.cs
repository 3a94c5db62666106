using HateResponse.Bot.Channels.DirectLine.Intake;
using Microsoft.Net.Http.Headers;

namespace HateResponse.Bot.WebChat;

/// <summary>The language in which somebody opens the page.</summary>
internal static class AskedLanguage
{
    private const int MaxLanguages = 20;

    /// <summary>The one that was chosen (<c>?lang=es</c>), else the first of the browser's that we speak; null for none.</summary>
    public static string? Of(HttpRequest request) =>
        PageLanguage.Of((string?)request.Query["lang"]) ??
        (StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptLanguage, out var asked)
            ? asked.Take(MaxLanguages)
                .Where(language => language.Quality is not 0)
                .OrderByDescending(language => language.Quality ?? 1)
                .Select(language => PageLanguage.Of(language.Value.Value))
                .FirstOrDefault(language => language is not null)
            : null);
}
