using System.Collections.Concurrent;
using System.Globalization;
using HateResponse.Dialogs.Recognizers.Lexicon;

namespace HateResponse.Dialogs.Recognizers.Dates;

/// <summary>Reads a message into <see cref="DateItem"/>s with the word lists of its language.</summary>
internal static class DateLexer
{
    /// <summary>Tokens that are read: a date that comes later is not the date of the story.</summary>
    private const int MostTokens = 400;

    private static readonly Dictionary<string, ItemKind> Kinds = Enum.GetValues<ItemKind>()
        .ToDictionary(k => string.Concat(k.ToString().Select((c, i) => i > 0 && char.IsUpper(c) ? $"_{c}" : $"{c}"))
            .ToLowerInvariant());

    private static readonly ConcurrentDictionary<string, DateItem> Meanings = new(StringComparer.Ordinal);

    /// <summary>Items of the message, words that say nothing of time among them.</summary>
    public static List<DateItem> Read(FoldedText text, LanguageWords words, bool inStory)
    {
        var items = new List<DateItem>(Math.Min(text.Tokens.Length, MostTokens));
        for (var at = 0; at < text.Tokens.Length && at < MostTokens;)
        {
            var start = at;
            var item = Next(text, words, inStory, ref at);
            items.Add(item with { Break = text.Tokens[start].Break, Mark = text.Tokens[start].Before });
        }

        return items;
    }

    private static DateItem Next(FoldedText text, LanguageWords words, bool inStory, ref int at)
    {
        var digits = text.Tokens[at].Number >= 0;
        var phrase = words.Dates.LongestAt(text, at, tolerant: !inStory);

        // "24/7" is a phrase, "24" is a number whatever the lists say
        if (digits && !(phrase?.End > at + 1))
        {
            return NumericDate.Read(text, ref at) ?? Number(text, words, ref at);
        }

        var end = phrase?.End ?? at;
        if (Numbers.At(text, at, words) is { } number && number.End > end)
        {
            return Number(text, words, ref at);
        }

        at = Math.Max(end, at + 1);
        return phrase is { } match
            ? Meaning(match.Rule.Section)
            : new(ItemKind.Other, 0);
    }

    /// <summary>What a section of <c>dates.txt</c> means.</summary>
    /// <exception cref="KeyNotFoundException">No kind bears that name.</exception>
    public static DateItem Meaning(string section) => Meanings.GetOrAdd(section, static s => Parse(s.Split(' ')));

    private static DateItem Number(FoldedText text, LanguageWords words, ref int at)
    {
        var length = text.Tokens[at].Number >= 0 ? text.Tokens[at].Length : 0;
        if (Numbers.At(text, at, words) is not var (value, ordinal, end))
        {
            at++;
            return new(ItemKind.Other, 0);
        }

        at = end;
        return new(ordinal ? ItemKind.Ordinal : ItemKind.Number, value) { Length = length };
    }

    private static DateItem Parse(string[] parts)
    {
        var kind = Kinds[parts[0]];
        var value = parts.Length > 1 ? parts[1] : "0";
        var number = kind == ItemKind.Unit
            ? (int)Enum.Parse<TimeUnit>(value, ignoreCase: true)
            : int.TryParse(value, CultureInfo.InvariantCulture, out var parsed) ? parsed : 0;
        return new(kind, number)
        {
            Name = value,
            Weak = parts is [.., "weak"],
            IsAgo = parts is [.., "ago"],
            Count = kind == ItemKind.Unit && parts.Length > 2 ? int.Parse(parts[2], CultureInfo.InvariantCulture) : 0,
        };
    }
}
