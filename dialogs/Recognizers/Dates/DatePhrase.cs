using NodaTime;

namespace HateResponse.Dialogs.Recognizers.Dates;

/// <summary>A day or a longer time that was said, without the hour.</summary>
/// <param name="Start">First day.</param>
/// <param name="End">Last day, itself included.</param>
/// <param name="Precision">Code of <c>date.precision</c>.</param>
/// <param name="Next">Item after the phrase.</param>
internal sealed record DatePhrase(LocalDate Start, LocalDate End, string Precision, int Next)
{
    /// <summary>Code of <c>day_part</c>; null when none was said.</summary>
    public string? Part { get; init; }

    /// <summary>Moment that was said by counting back, as "2 hours ago"; null for days.</summary>
    public LocalDateTime? Moment { get; init; }

    /// <summary>When the moment was over; null when the precision says it.</summary>
    public LocalDateTime? Over { get; init; }

    /// <summary>True for a weekday alone, which a full date beside it explains.</summary>
    public bool IsWeekday { get; init; }

    /// <summary>True when nothing but the sense of the phrase is known ("every day").</summary>
    public bool IsOpen { get; init; }

    /// <summary>One day.</summary>
    public static DatePhrase Day(LocalDate day, int next) => new(day, day, "day", next);

    /// <summary>A whole month.</summary>
    public static DatePhrase Month(LocalDate first, int next) =>
        new(first, first.PlusMonths(1).PlusDays(-1), "month", next);

    /// <summary>A whole year.</summary>
    public static DatePhrase Year(int year, int next) => new(new(year, 1, 1), new(year, 12, 31), "year", next);

    /// <summary>Seven days from a Monday.</summary>
    public static DatePhrase Week(LocalDate monday, int next) => new(monday, monday.PlusDays(6), "week", next);
}
