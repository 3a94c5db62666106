using NodaTime;

namespace HateResponse.Dialogs.Recognizers.Dates;

/// <summary>A word or phrase of a message in terms of time.</summary>
internal readonly record struct DateItem(ItemKind Kind, int Value)
{
    /// <summary>Digits or letters of the number; 0 for everything else. A year has four.</summary>
    public int Length { get; init; }

    /// <summary>True for words that count only beside another part of a date: "may", "sat".</summary>
    public bool Weak { get; init; }

    /// <summary>How many a unit says by itself, as a singular (1) or a dual (2) does; 0 when it must be counted.</summary>
    public int Count { get; init; }

    /// <summary>True for a "since" or "from" that is also said before a count, as "ago" is.</summary>
    public bool IsAgo { get; init; }

    /// <summary>True when a sentence ended before it.</summary>
    public bool Break { get; init; }

    /// <summary>The date of <see cref="ItemKind.Date"/>; day 1 of <see cref="ItemKind.MonthYear"/>.</summary>
    public LocalDate Date { get; init; }

    /// <summary>Code of <see cref="ItemKind.Part"/>, or the rule of <see cref="ItemKind.Holiday"/>: month, day or month, weekday, number.</summary>
    public string? Name { get; init; }

    /// <summary>Mark before it, as in <c>1-3</c>; NUL when it follows at once.</summary>
    public char Mark { get; init; }
}
