using NodaTime;

namespace HateResponse.Dialogs.Recognizers.Dates;

/// <summary>The items of one message and the moment at which it was written.</summary>
internal sealed class DateReader(List<DateItem> items, LocalDateTime now, bool inStory)
{
    private const int MostShortItems = 5;

    /// <summary>Moment of writing.</summary>
    public LocalDateTime Now => now;

    /// <summary>Day of writing.</summary>
    public LocalDate Today => now.Date;

    /// <summary>Monday of the week of writing.</summary>
    public LocalDate Monday => now.Date.PlusDays(1 - (int)now.DayOfWeek);

    /// <summary>True in a story, where only what is beyond doubt counts.</summary>
    public bool InStory => inStory;

    /// <summary>True where a word like "may" or "sat" is more likely something else than a time.</summary>
    public bool IsLong => inStory || items.Count > MostShortItems;

    /// <summary>Number of items.</summary>
    public int Count => items.Count;

    /// <summary>Item at a place; <see cref="ItemKind.Other"/> beyond the end.</summary>
    public DateItem this[int at] => at >= 0 && at < items.Count ? items[at] : default;

    /// <summary>Kind of the item at a place, within the sentence of the item before.</summary>
    public bool Is(int at, ItemKind kind) => this[at].Kind == kind && at >= 0 && at < items.Count && !items[at].Break;

    /// <summary>Place after "the", "of", "on", as many as stand there.</summary>
    public int SkipGlue(int at)
    {
        while (Is(at, ItemKind.Glue) || Is(at, ItemKind.The))
        {
            at++;
        }

        return at;
    }

    /// <summary>Place after "about", "like", "the".</summary>
    public int SkipAbout(int at)
    {
        while (Is(at, ItemKind.About) || Is(at, ItemKind.Glue) || Is(at, ItemKind.The))
        {
            at++;
        }

        return at;
    }

    /// <summary>The year at a place, four digits that are past; null when none.</summary>
    public int? YearAt(int at) => this[at] is { Kind: ItemKind.Number, Length: 4, Value: >= 1900 } year && year.Value <= now.Year
        ? year.Value
        : null;
}
