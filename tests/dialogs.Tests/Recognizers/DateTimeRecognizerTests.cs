using System.Globalization;
using HateResponse.Dialogs.Recognizers;
using NodaTime;

namespace HateResponse.Dialogs.Tests.Recognizers;

/// <summary>All rows are told on a Wednesday, 18 November 2026, 14:30.</summary>
public class DateTimeRecognizerTests
{
    private static readonly LocalDateTime Now = new(2026, 11, 18, 14, 30);

    [Theory]
    [InlineData("en", "yesterday", "2026-11-17 day")]
    [InlineData("en", "yesteday", "2026-11-17 day")] // a letter is missing
    [InlineData("en", "last night", "2026-11-17 day_part overnight")]
    [InlineData("en", "last night at 2am", "2026-11-18T02:00 minute overnight 2")] // the small hours belong to the day after
    [InlineData("en", "like around 9 last night", "2026-11-17T21:00 hour evening 21")]
    [InlineData("en", "this morning", "2026-11-18 day_part morning")]
    [InlineData("en", "2 days ago around 9pm", "2026-11-16T21:00 hour evening 21")]
    [InlineData("en", "two weeks ago", "2026-11-04 approx_day")]
    [InlineData("en", "the day before yesterday", "2026-11-16 day")]
    [InlineData("en", "last week", "2026-11-09/2026-11-15 week")]
    [InlineData("en", "the week before last", "2026-11-02/2026-11-08 week")]
    [InlineData("en", "last weekend", "2026-11-14/2026-11-15 range")]
    [InlineData("en", "two weekends ago", "2026-11-07/2026-11-08 range")]
    [InlineData("en", "tuesday of last week", "2026-11-10 day")]
    [InlineData("en", "last fri at 10 at night", "2026-11-13T22:00 minute evening 22")]
    [InlineData("en", "tues around 3pm", "2026-11-17T15:00 hour afternoon 15")]
    [InlineData("en", "tuesday march 10", "2026-03-10 day")] // the date explains the weekday
    [InlineData("en", "nov 3", "2026-11-03 day")]
    [InlineData("en", "december", "2025-12 month")] // the last one, not the coming one
    [InlineData("en", "last month", "2026-10 month")]
    [InlineData("en", "last summer", "2026-06/2026-08 season")]
    [InlineData("en", "2 years ago", "2024 year")]
    [InlineData("en", "11/3", "2026-11-03 day")]
    [InlineData("en", "24/11/2025", "2025-11-24 day")] // only the day can be 24
    [InlineData("en", "11/24", "2025-11-24 day")] // 24 November of this year is still to come
    [InlineData("en", "2/29", "2024-02-29 day")] // the last leap year
    [InlineData("en", "2026-11-01", "2026-11-01 day")]
    [InlineData("en", "june 1-3", "2026-06-01/2026-06-03 range")]
    [InlineData("en", "from monday to wednesday", "2026-11-09/2026-11-11 range")]
    [InlineData("en", "between may 3 and may 5", "2026-05-03/2026-05-05 range")]
    [InlineData("en", "2 hours ago", "2026-11-18T12:30/2026-11-18T13:30 hour afternoon 12")]
    [InlineData("en", "half past 8 last night", "2026-11-17T20:30 minute evening 20")]
    [InlineData("en", "930pm yesterday", "2026-11-17T21:30 minute evening 21")]
    [InlineData("en", "today at 9", "2026-11-18T09:00 minute morning 9")] // 21:00 is still to come
    [InlineData("en", "yesterday at 9", "2026-11-17 day unknown 9")] // morning or evening, nobody knows
    [InlineData("en", "at 9pm", "2026-11-17T21:00 minute evening 21")]
    [InlineData("en", "on christmas eve", "2025-12-24 day")]
    [InlineData("en", "thanksgiving last year", "2025-11-27 day")]
    [InlineData("en", "friday the 13th", "2026-11-13 day")]
    [InlineData("en", "the first week of october", "2026-10-01/2026-10-07 range")]
    [InlineData("en", "last week of july", "2026-07-25/2026-07-31 range")]
    [InlineData("en", "nov 18 - dec 19, 2015", "2015-11-18/2015-12-19 range")]
    [InlineData("en", "12:30 PM on fri", "2026-11-13T12:30 minute afternoon 12")]
    [InlineData("en", "yesterday 5 o'clock", "2026-11-17 day unknown 5")]
    [InlineData("en", "every day", " ongoing")]
    [InlineData("en", "since monday", "2026-11-16 ongoing")]
    [InlineData("en", "not sure maybe last week", "2026-11-09/2026-11-15 week")] // a doubt with an answer is an answer
    [InlineData("en", "idk", " unknown")]
    [InlineData("es", "ayer", "2026-11-17 day")]
    [InlineData("es", "antier", "2026-11-16 day")]
    [InlineData("es", "anoche a las 11", "2026-11-17T23:00 minute evening 23")]
    [InlineData("es", "anoche como a las 2", "2026-11-18T02:00 minute overnight 2")]
    [InlineData("es", "ayer como a las 9", "2026-11-17 day unknown 9")]
    [InlineData("es", "ayer como a las 9 de la noche", "2026-11-17T21:00 minute evening 21")]
    [InlineData("es", "hace dos dias", "2026-11-16 day")]
    [InlineData("es", "ase dos dias", "2026-11-16 day")] // as it is heard
    [InlineData("es", "hace como 2 horas", "2026-11-18T12:30/2026-11-18T13:30 hour afternoon 12")]
    [InlineData("es", "el lunes por la mañana", "2026-11-16 day_part morning")]
    [InlineData("es", "el martes de la semana pasada", "2026-11-10 day")]
    [InlineData("es", "la semana antepasada", "2026-11-02/2026-11-08 week")]
    [InlineData("es", "el 5 de marzo del 2025", "2025-03-05 day")]
    [InlineData("es", "25/10", "2026-10-25 day")]
    [InlineData("es", "del 3 al 5 de mayo", "2026-05-03/2026-05-05 range")]
    [InlineData("es", "ayer a un cuarto para las 9 de la noche", "2026-11-17T20:45 minute evening 20")]
    [InlineData("es", "el martes 10", "2026-11-10 day")]
    [InlineData("es", "la primera semana de octubre", "2026-10-01/2026-10-07 range")]
    [InlineData("es", "el verano pasado", "2026-06/2026-08 season")]
    [InlineData("es", "desde hace 3 meses", "2026-08-01 ongoing")]
    [InlineData("es", "todos los dias", " ongoing")]
    [InlineData("es", "no me acuerdo", " unknown")]
    [InlineData("es", "yesterday at 5pm", "2026-11-17T17:00 minute afternoon 17")] // people switch
    public void A_time_is_read_as_past(string language, string text, string expected) =>
        Assert.Equal(expected, Read(text, language, inStory: false));

    [Theory]
    [InlineData("en", "there were 3 men and a dog")]
    [InlineData("en", "i was 15")]
    [InlineData("en", "bus 44")]
    [InlineData("en", "i live in apt 12")]
    [InlineData("en", "at 9")] // of which day, and which half of it
    [InlineData("en", "tomorrow")]
    [InlineData("en", "this may or may not be right")] // a verb
    [InlineData("en", "")]
    [InlineData("es", "eran 3 hombres y una mujer")]
    [InlineData("es", "tengo 35 años")]
    [InlineData("es", "vivo en el apartamento 12")]
    public void A_number_is_no_time(string language, string text) =>
        Assert.Null(Read(text, language, inStory: false));

    [Theory]
    [InlineData("en", "yesterday on the 44 bus in 97233 a man hit me at 5pm", "2026-11-17T17:00 minute afternoon 17")]
    [InlineData("en", "my neighbor always yells at me. last tuesday around 8pm he threw a rock", "2026-11-17T20:00 hour evening 20")]
    [InlineData("en", "in may they painted my door", "2026-05 month")]
    [InlineData("en", "i have lived here for 3 years and he may have seen me march past. second time he sat down", null)]
    [InlineData("en", "there were 3 men, 2 of them spat on me, i am 25", null)]
    [InlineData("en", "he said go back to mexico now", null)]
    [InlineData("en", "i dont know why they do this", null)] // no answer to a question that was not asked
    [InlineData("es", "hoy me escupieron en la tienda", "2026-11-18 day")]
    [InlineData("es", "vivo aqui desde 2015 y siempre me insulta, el viernes me empujo", "2026-11-13 day")]
    [InlineData("en", "people were coming to friday prayers and he yelled", null)]
    [InlineData("en", "he stood outside the shabbat service and shouted", null)]
    [InlineData("en", "they ran into the sunday school and yelled", null)]
    [InlineData("en", "my friend went to sleep and i am scared", null)]
    [InlineData("ar", "الناس جايين على صلاة الجمعة وصرخ عليهم", null)]
    [InlineData("es", "tengo 3 hijos y dos perros", null)]
    public void In_a_story_only_what_is_beyond_doubt_counts(string language, string text, string? expected) =>
        Assert.Equal(expected, Read(text, language, inStory: true));

    [Fact]
    public void After_midnight_last_night_is_the_night_that_has_not_ended()
    {
        var time = DateTimeRecognizer.Recognize(FoldedText.Of("last night"), "en", new(2026, 5, 23, 0, 7), inStory: false);

        Assert.Equal("2026-05-22", time?.Value);
    }

    [Fact]
    public void No_time_of_the_wide_tables_is_ever_in_the_future()
    {
        string[] days = ["today", "yesterday", "tonight", "friday", "november", "11/19", "nov 25", "this week", "summer", "christmas"];
        string[] hours = ["", " at 9", " at 3pm", " at 11pm", " at midnight", " in the evening", " around noon", " at 23:59"];
        foreach (var text in days.SelectMany(d => hours.Select(h => d + h)))
        {
            var time = DateTimeRecognizer.Recognize(FoldedText.Of(text), "en", Now, inStory: false);
            if (time?.Value is { } value)
            {
                Assert.True(string.CompareOrdinal(value, "2026-11-18T14:30") <= 0, $"{text}: {value}");
            }
        }
    }

    private static string? Read(string text, string language, bool inStory)
    {
        var time = DateTimeRecognizer.Recognize(FoldedText.Of(text), language, Now, inStory);
        return time is null
            ? null
            : string.Create(CultureInfo.InvariantCulture,
                $"{time.Value}{(time.End is null ? "" : "/" + time.End)} {time.Precision} {time.DayPart} {time.Hour}").TrimEnd();
    }
}
