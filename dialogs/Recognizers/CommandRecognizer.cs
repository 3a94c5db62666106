using HateResponse.Dialogs.Recognizers.Lexicon;

namespace HateResponse.Dialogs.Recognizers;

/// <summary>Finds commands: whole messages, in the language of the dialog and in English; a wish for a person or a language in any.</summary>
public static class CommandRecognizer
{
    private const int Adult = 18;

    /// <summary>The command, or null when the message is none.</summary>
    public static CommandCall? Recognize(FoldedText text, string language)
    {
        if (text.Tokens.Length is 0 or > Polite.MostTokens)
        {
            return null;
        }

        CommandCall? other = null;
        foreach (var words in WordLists.Shared.Languages)
        {
            if (Polite.Whole(words.Commands, text, words) is { } rule && Call(rule, text) is { } call)
            {
                if (words.Code == language)
                {
                    return call;
                }

                other = words.Code == "en" || IsForAll(call) ? other ?? call : other;
            }
        }

        return other ?? UnderAge(text, language);
    }

    /// <summary>"im 14 btw": an age counts beside other words too, unless they tell what happened, which is to be kept.</summary>
    private static CommandCall? UnderAge(FoldedText text, string language) =>
        AgeRecognizer.RecognizeOwn(text, language) is < Adult and var years && IncidentTypeRecognizer.Recognize(text, language).Count == 0
            ? new(Command.UnderAge, years, null)
            : null;

    /// <summary>Who asks for a person, or names a language, may not speak the language of the dialog.</summary>
    private static bool IsForAll(CommandCall call) => call.Command == Command.Human || call.Language is not null;

    private static CommandCall? Call(Rule rule, FoldedText text)
    {
        var name = rule.Section.Split(' ');
        if (!Enum.TryParse<Command>(name[0].Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var command))
        {
            return null;
        }

        return new(command, Number(text), name.Length > 1 ? name[1] : null);
    }

    private static int? Number(FoldedText text)
    {
        foreach (var token in text.Tokens)
        {
            if (token.Number >= 0)
            {
                return token.Number;
            }
        }

        return null;
    }
}
