using HateResponse.Dialogs.Tenants;

namespace HateResponse.Dialogs.Tests.Transcripts;

/// <summary>Lines that do something otherwise than the usual one, by the name that a transcript gives them.</summary>
public static class Lines
{
    private static readonly Dictionary<string, TenantSettings> Known = new(StringComparer.Ordinal)
    {
        ["usual"] = ChatPlayer.Tenant,
        ["hours"] = ChatPlayer.Tenant with
        {
            OpeningHours = [.. Enum.GetValues<DayOfWeek>().Where(day => day is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
                .Select(day => new OpeningSpan(day, new TimeOnly(9, 0), new TimeOnly(17, 0)))],
            Holidays = [new DateOnly(2026, 11, 26)],
        },
        ["area"] = ChatPlayer.Tenant with { ServiceArea = new TenantArea { Counties = ["41051"] } },
        ["site"] = ChatPlayer.Tenant with { WebHosts = ["help.riverton.example"] },
        ["flood"] = ChatPlayer.Tenant with { FloodMessages = 3 },
        ["cap"] = ChatPlayer.Tenant with { DailySegments = 8 },
        ["test"] = ChatPlayer.Tenant with { TestAddresses = [ChatPlayer.Address] },
        ["notice"] = ChatPlayer.Tenant with
        {
            Texts = Worded(
                "notice.mandatory",
                "Our staff are teachers and must report harm to a child.",
                "Nuestro personal son maestros y deben avisar si dañan a un menor.",
                "موظفونا معلمون، وعليهم الإبلاغ عن أذى الأطفال."),
        },
        ["words"] = ChatPlayer.Tenant with
        {
            Texts = Worded(
                "follow.hint",
                "The library line is here for you. Write STATUS or HUMAN.",
                "La línea de la biblioteca está aquí. Escriba ESTADO o PERSONA.",
                "خط المكتبة هنا. «الحالة» أو «إنسان»."),
        },
        ["added"] = ChatPlayer.Tenant with { Questions = new QuestionSettings { Added = [School(after: "needs"), Bus(after: "needs")] } },
        ["hidden"] = ChatPlayer.Tenant with { Questions = new QuestionSettings { Hidden = ["when", "bias"] } },
        ["required"] = ChatPlayer.Tenant with { Questions = new QuestionSettings { Required = ["where", "age"] } },
        ["order"] = ChatPlayer.Tenant with { Questions = new QuestionSettings { Order = ["needs", "contact", "when"] } },
    };

    /// <summary>Names of them all.</summary>
    public static IEnumerable<string> Names => Known.Keys;

    /// <summary>The line of a name.</summary>
    public static TenantSettings Named(string name) => Known[name];

    private static Dictionary<string, IReadOnlyDictionary<string, string>> Worded(string key, string en, string es, string ar) => new()
    {
        ["en"] = new Dictionary<string, string> { [key] = en },
        ["es"] = new Dictionary<string, string> { [key] = es },
        ["ar"] = new Dictionary<string, string> { [key] = ar },
    };

    private static AddedQuestion School(string after) => new()
    {
        Id = "x_school",
        After = after,
        Ask = In("Which school is it about? 0 to skip.", "¿De qué escuela se trata? 0 para omitir.", "أي مدرسة؟ 0 للتخطي."),
        Summary = In("School", "Escuela", "المدرسة"),
        Options =
        [
            new AddedOption { Code = "north", Label = In("North", "Norte", "الشمال") },
            new AddedOption { Code = "south", Label = In("South", "Sur", "الجنوب") },
        ],
    };

    private static AddedQuestion Bus(string after) => new()
    {
        Id = "x_bus",
        After = after,
        Ask = In("Which bus line was it? 0 to skip.", "¿Qué línea de autobús era? 0 para omitir.", "أي خط حافلة؟ 0 للتخطي."),
        Summary = In("Bus", "Autobús", "الحافلة"),
    };

    private static Dictionary<string, string> In(string en, string es, string ar) => new() { ["en"] = en, ["es"] = es, ["ar"] = ar };
}
