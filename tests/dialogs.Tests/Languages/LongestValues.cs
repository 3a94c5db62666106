using System.Globalization;
using System.Text.RegularExpressions;
using HateResponse.Dialogs.Languages;

namespace HateResponse.Dialogs.Tests.Languages;

/// <summary>The longest that really stands for a placeholder, with a letter that costs a text the short alphabet.</summary>
internal static partial class LongestValues
{
    private const int LineName = 30; // TenantSettings.LineName
    private const int OrganizationName = 60;
    private const int Hours = 80;

    /// <summary>A text as it is said when everything in it is as long as it can be.</summary>
    public static string Of(Texts texts, string key) => Fill(texts, texts.Of(key));

    private static string Fill(Texts texts, string text) => Placeholder().Replace(text, match => texts.Placed(match.Groups[1].Value switch
    {
        "line" => Name(LineName),
        "hours" => Name(Hours),
        "phone" => "+1 (503) 555-0101 x2345",
        "code" => "2718 2818 2845 9045",
        "by" => Longest(texts.Of("date.soon"), Fill(texts, texts.Of("date.by"))),
        "date" or "from" or "to" => Date(texts),
        "day" or "days" => "30",
        "until" or "time" => "12:30 " + Longest(texts.Of("date.am"), texts.Of("date.pm")),
        "site" => "chat.riverton-against-hate.example",
        "year" => "2027",
        "weekday" => LongestOf(texts, "date.weekday.", 7),
        "month" => LongestOf(texts, "date.month.", 12),
        _ => Name(OrganizationName), // a name or words of that length, as long as nothing longer is said here
    }));

    private static string Date(Texts texts) => texts.Of("date.year", ("date", Fill(texts, texts.Of("date.day"))), ("year", "2027"));

    private static string LongestOf(Texts texts, string prefix, int count) => Longest(
        [.. Enumerable.Range(1, count).Select(number => texts.Of(prefix + number.ToString(CultureInfo.InvariantCulture)))]);

    private static string Longest(params string[] values) => values.MaxBy(value => value.Length)!;

    private static string Name(int length) => "Línea " + new string('x', length - 6);

    [GeneratedRegex(@"\{([a-z_]+)\}")]
    private static partial Regex Placeholder();
}
