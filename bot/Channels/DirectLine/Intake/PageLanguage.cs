using HateResponse.Dialogs.Languages;

namespace HateResponse.Bot.Channels.DirectLine.Intake;

/// <summary>The language of ours that a browser means.</summary>
internal static class PageLanguage
{
    private const int MaxChars = 35;

    /// <summary>Ours where a tag or its beginning is one of ours (<c>es-MX</c> is <c>es</c>); null otherwise.</summary>
    public static string? Of(string? tag)
    {
        for (var rest = tag is { Length: <= MaxChars } ? tag : null; rest is not null; rest = Shorter(rest))
        {
            if (Texts.Languages.FirstOrDefault(ours => ours.Equals(rest, StringComparison.OrdinalIgnoreCase)) is { } language)
            {
                return language;
            }
        }

        return null;
    }

    private static string? Shorter(string tag) => tag.LastIndexOf('-') is > 0 and var end ? tag[..end] : null;
}
