using HateResponse.Dialogs.Recognizers.Lexicon;
using HateResponse.Dialogs.Recognizers.Places;

namespace HateResponse.Dialogs.Recognizers;

/// <summary>Reads where it happened: ZIP, city and state, online, by phone, on the way.</summary>
public static class PlaceRecognizer
{
    /// <summary>Longest text that is kept beside the codes, as the report allows.</summary>
    private const int MaxTextChars = 300;

    private const int MostCityTokens = 4;

    /// <summary>The place, or null when the message names none; in a story only what is beyond doubt counts.</summary>
    /// <param name="text">The message.</param>
    /// <param name="language">Language of the dialog.</param>
    /// <param name="inStory">True in a story, false in an answer to the question where.</param>
    /// <param name="homeState">Two letters of the state that the line serves: a city that it has is the one that is meant; null for none.</param>
    public static IncidentPlace? Recognize(FoldedText text, string language, bool inStory, string? homeState = null)
    {
        var words = WordLists.Shared.Of(language);
        return ByZip(text, words, inStory)
            ?? ByCity(text, words, inStory)
            ?? (words.Code == "en" ? null : ByCity(text, WordLists.Shared.Of("en"), inStory))
            ?? (inStory ? HomeCity.InStory(text, words, homeState) is { } home ? City(home, text, inStory) : null : ByWords(text, words) ?? CityAlone(text, words, homeState));
    }

    private static IncidentPlace? ByZip(FoldedText text, LanguageWords words, bool inStory)
    {
        ZipPlace? found = null;
        for (var at = 0; at < text.Tokens.Length; at++)
        {
            if (LooksLikeZip(text, at) && !(IsHouseNumber(text, at, words) && (inStory || text.Tokens.Length > 1))
                && ZipTable.Shared.Find(text.Word(text.Tokens[at])) is { } zip)
            {
                found = zip;
            }
        }

        return found is null
            ? null
            : new("physical", found.Zip, found.City, found.State, found.CountyFips, found.Latitude, found.Longitude,
                Rest(text, inStory || text.Tokens.Length <= 1), "zip");
    }

    /// <summary>Five digits that are no amount of money and no piece of a longer number.</summary>
    private static bool LooksLikeZip(FoldedText text, int at)
    {
        var tokens = text.Tokens;
        var token = tokens[at];
        if (token.Number < 0 || token.Length != 5 || token.Before is '$' or '#' or '+' or '€' or '@')
        {
            return false;
        }

        var plusFour = at + 1 < tokens.Length && tokens[at + 1] is { Length: 4, Before: '-' };
        return !(at > 0 && IsJoined(tokens[at - 1], token))
            && (plusFour || at + 1 == tokens.Length || !IsJoined(token, tokens[at + 1]));
    }

    private static bool IsJoined(in Token first, in Token second) =>
        first.Number >= 0 && second.Number >= 0 && second.Tight
        && second.Before is '-' or '.' or '/' or ':' or ',';

    /// <summary>"12345 Main St": a number and a street, which may be any five digits.</summary>
    private static bool IsHouseNumber(FoldedText text, int at, LanguageWords words)
    {
        for (var i = at + 1; i <= at + 4 && i < text.Tokens.Length && !text.Tokens[i].Break && text.Tokens[i].Before != ','; i++)
        {
            if (words.Places.LongestAt(text, i, tolerant: false)?.Rule.Section is "street" or "street named" or "money")
            {
                return true;
            }
        }

        return false;
    }

    private static IncidentPlace? ByCity(FoldedText text, LanguageWords words, bool inStory)
    {
        for (var at = 0; at < text.Tokens.Length; at++)
        {
            if (words.Places.LongestAt(text, at, tolerant: false) is not { } match)
            {
                continue;
            }

            if (match.Rule.Section.StartsWith("city ", StringComparison.Ordinal) && !HomeCity.NamesAThing(text, at, words)
                && match.Rule.Section.Split(' ', 3) is [_, var home, var name])
            {
                return City(ZipTable.Shared.FindCity(Folding.Fold(name).Text, home), text, inStory);
            }

            if (match.Rule.Section.StartsWith("state ", StringComparison.Ordinal)
                && CityBefore(text, at, match, inStory) is { } city)
            {
                return City(city, text, inStory);
            }
        }

        return null;
    }

    /// <summary>The city whose name ends right before a state, the longest name first: "north las vegas nv".</summary>
    private static ZipPlace? CityBefore(FoldedText text, int at, in RuleMatch match, bool inStory)
    {
        var state = match.Rule.Section.Split(' ')[1];
        var letters = match.End - at == 1 && text.Tokens[at].Length == 2;
        if (at == 0 || text.Tokens[at].Break || (letters && !IsMeantAsState(text, at, state, inStory)))
        {
            return null;
        }

        for (var from = Math.Max(0, at - MostCityTokens); from < at; from++)
        {
            var city = text.Text.AsSpan(text.Tokens[from].Start..(text.Tokens[at - 1].Start + text.Tokens[at - 1].Length));
            if (ZipTable.Shared.FindCity(city, state) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>"OR", "IN", "ME" are words too: capitals, a comma or the end of an answer make a state of them.</summary>
    private static bool IsMeantAsState(FoldedText text, int at, string state, bool inStory) =>
        !HomeCity.IsPlainWord(text.Tokens[at].Id)
        || text.Tokens[at].Before == ','
        || (!inStory && at == text.Tokens.Length - 1)
        || HasCapitals(text.Original, state);

    private static bool HasCapitals(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0;
            at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            var end = at + word.Length;
            if ((at == 0 || !char.IsLetter(text[at - 1])) && (end == text.Length || !char.IsLetter(text[end])))
            {
                return true;
            }
        }

        return false;
    }

    private static IncidentPlace? City(ZipPlace? city, FoldedText text, bool inStory) => city is null
        ? null
        : new("physical", null, city.City, city.State, city.CountyFips, null, null,
            Rest(text, inStory || text.Tokens.Length <= MostCityTokens), "city");

    private static IncidentPlace? ByWords(FoldedText text, LanguageWords words)
    {
        foreach (var kind in (ReadOnlySpan<string>)["declined", "unknown", "online", "phone_mail", "in_transit"])
        {
            foreach (var match in words.Places.Find(text) ?? [])
            {
                if (match.Rule.Section == kind)
                {
                    return OfKind(kind, text);
                }
            }
        }

        return null;
    }

    private static IncidentPlace OfKind(string kind, FoldedText text) => kind is "declined" or "unknown"
        ? new("physical", null, null, null, null, null, null, null, kind)
        : new(kind, null, null, null, null, null, null, Rest(text, said: false), "unknown");

    private static IncidentPlace? CityAlone(FoldedText text, LanguageWords words, string? homeState)
    {
        var (from, to) = Polite.Strip(text, words);
        while (from + 1 < to && words.Places.LongestAt(text, from, tolerant: false) is { Rule.Section: "lead" or "lead in" } lead
            && lead.End < to)
        {
            from = lead.End;
        }

        var last = text.Tokens.Length == 0 ? default : text.Tokens[to - 1];
        if (to - from is 0 or > MostCityTokens || (to - from == 1 && last.Id != 0 && HomeCity.IsPlainWord(last.Id)))
        {
            return null;
        }

        var name = text.Text.AsSpan(text.Tokens[from].Start..(last.Start + last.Length));
        if (!ZipTable.Shared.IsCity(name))
        {
            return null;
        }

        return City(HomeCity.Find(name, homeState) ?? ZipTable.Shared.FindCity(name, null), text, inStory: true)
            ?? new("physical", null, null, null, null, null, null, Rest(text, said: false), "city");
    }

    private static string? Rest(FoldedText text, bool said)
    {
        var written = text.Original.Trim();
        return said || written.Length == 0 ? null : written[..Math.Min(written.Length, MaxTextChars)];
    }
}
