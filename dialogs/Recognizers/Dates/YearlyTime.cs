using NodaTime;

namespace HateResponse.Dialogs.Recognizers.Dates;

/// <summary>Times that come back every year: seasons and holidays.</summary>
internal static class YearlyTime
{
    /// <summary>The most recent season that has begun, or that of a year that is named.</summary>
    public static DatePhrase Season(DateReader reader, int season, int next)
    {
        var of = reader.SkipGlue(next);
        if (reader.YearAt(of) is { } year)
        {
            return SeasonOf(season, year, of + 1);
        }

        var phrase = SeasonOf(season, reader.Today.Year, next);
        return phrase.Start <= reader.Today ? phrase : SeasonOf(season, reader.Today.Year - 1, next);
    }

    /// <summary>Meteorological: spring begins in March, and winter of a year in the December before.</summary>
    private static DatePhrase SeasonOf(int season, int year, int next)
    {
        var start = season == 24 ? new LocalDate(year - 1, 12, 1) : new LocalDate(year, ((season - 20) * 3), 1);
        return new(start, start.PlusMonths(3).PlusDays(-1), "season", next);
    }

    /// <summary>The most recent season that is over.</summary>
    public static DatePhrase LastSeason(DateReader reader, int season, int next)
    {
        var phrase = SeasonOf(season, reader.Today.Year, next);
        return phrase.End < reader.Today ? phrase : SeasonOf(season, reader.Today.Year - 1, next);
    }

    /// <summary>The most recent such day, or that of a year that is named.</summary>
    public static DatePhrase Holiday(DateReader reader, int at)
    {
        var rule = reader[at].Name!.Split('-').Select(int.Parse).ToArray();
        var of = reader.SkipGlue(at + 1);
        var year = reader.YearAt(of);
        var day = HolidayOf(rule, year ?? reader.Today.Year);
        if (day > reader.Today)
        {
            day = HolidayOf(rule, reader.Today.Year - 1);
        }

        return DatePhrase.Day(day, year is null ? at + 1 : of + 1);
    }

    /// <summary>Month and day, or month, weekday and how many such days from its first.</summary>
    private static LocalDate HolidayOf(int[] rule, int year) => rule is [var month, var weekday, var number]
        ? new LocalDate(year, month, 1).PlusDays(-1).Next((IsoDayOfWeek)weekday).PlusWeeks(number - 1)
        : new LocalDate(year, rule[0], rule[1]);
}
