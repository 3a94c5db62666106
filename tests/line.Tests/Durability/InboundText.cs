using System.Globalization;

namespace HateResponse.Line.Tests.Durability;

/// <summary>A text that somebody sends to the line.</summary>
/// <param name="Sid">The provider's id.</param>
/// <param name="From">Whose phone.</param>
/// <param name="Text">What it says.</param>
internal sealed record InboundText(string Sid, string From, string Text)
{
    /// <summary>Number of the line.</summary>
    public const string Line = "+15035550100";

    /// <summary>What people text, one after the other; sense is not asked for, only that it is many different things.</summary>
    private static readonly string[] Script =
    [
        "Hello? Is this the line for hate incidents?", "yes", "Someone shouted at me and my son at the bus stop",
        "They said go back where you came from", "done", "yesterday", "97204", "1", "2", "no", "skip", "back", "my neighbor",
        "Me siguieron hasta la casa", "有人在商店里骂我", "what happens now?", "3", "503-555-0177", "continue", "status",
    ];

    /// <summary>Texts of many people, mixed, with repeats as a provider makes them: the same id again, soon or late.</summary>
    /// <param name="count">All of them, repeats included.</param>
    /// <param name="people">How many different phones.</param>
    /// <param name="repeated">Share of repeats, 0 to 1.</param>
    /// <param name="seed">The same seed makes the same list.</param>
    public static List<InboundText> Plan(int count, int people, double repeated, int seed)
    {
        var chance = new Random(seed);
        var repeats = (int)(count * repeated);
        var said = new int[people];
        var plan = new List<InboundText>(count);
        for (var i = 0; i < count - repeats; i++)
        {
            var person = i < people ? i : chance.Next(people);
            plan.Add(new InboundText(
                "SM" + (0xabc000000 + i).ToString("x32", CultureInfo.InvariantCulture),
                "+1971555" + person.ToString("0000", CultureInfo.InvariantCulture),
                Script[said[person]++ % Script.Length]));
        }

        for (var i = 0; i < repeats; i++)
        {
            var original = chance.Next(plan.Count);
            var soon = chance.Next(2) == 0;
            plan.Insert(soon ? Math.Min(original + 1, plan.Count) : chance.Next(original, plan.Count) + 1, plan[original]);
        }

        return plan;
    }

    /// <summary>Fields of the webhook.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Form =>
    [
        new("ToCountry", "US"), new("MessageSid", Sid), new("SmsMessageSid", Sid), new("SmsSid", Sid), new("SmsStatus", "received"),
        new("AccountSid", BotProcess.AccountSid), new("From", From), new("To", Line), new("Body", Text), new("NumMedia", "0"),
        new("NumSegments", "1"), new("ApiVersion", "2010-04-01"),
    ];
}
