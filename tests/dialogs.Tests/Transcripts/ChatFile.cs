using System.Globalization;
using System.Text;
using HateResponse.Dialogs.Activities;
using HateResponse.Dialogs.Engine;

namespace HateResponse.Dialogs.Tests.Transcripts;

/// <summary>
/// A transcript: <c>user:</c> what the person writes (or <c>[photo]</c>, <c>[voice]</c>), <c>tap:</c> the option they tap (its question and code, then its label),
/// <c>bot:</c> what the line answers (a line that begins with two blanks goes on), <c>wait:</c> seconds that pass (or hours, or
/// days: <c>3 days</c>), <c>event:</c> what happens elsewhere, <c>channel:</c> on which they go on, <c>tenant:</c> which line of
/// <see cref="Lines"/> they reach, <c>&gt;</c> what is done outside and comments (<c>#</c>). <c>at:</c> begins anew at a question, in a
/// language; <c>change:</c> changes the line of the summary that is a question's.
/// </summary>
public static class ChatFile
{
    private const string At = "at:";

    private static readonly Guid FirstService = new("00000000-0000-0000-0000-0000000000a1");

    /// <summary>Plays the inputs of a transcript and writes the whole conversation down.</summary>
    public static string Replay(string chat, ChatPlayer player) => Replay(chat, player, []);

    /// <summary>The same, and every turn of it.</summary>
    public static string Replay(string chat, ChatPlayer player, List<(DialogState State, TurnContext Context)> turns)
    {
        var played = new StringBuilder();
        var onTheWay = 0;
        foreach (var line in chat.Split('\n').Where(line => line.Length > 0))
        {
            if (line.StartsWith('#') || Input(line) is not null)
            {
                played.Append(line).Append('\n');
                if (line.StartsWith(At, StringComparison.Ordinal))
                {
                    turns.AddRange(player.Turns.Skip(onTheWay));
                    var way = line[At.Length..].Trim().Split(' ');
                    player = Ways.To(way[1], way[0], player.Line);
                    onTheWay = player.Turns.Count; // not what this transcript shows
                    Write(played, player.Last!); // to get there, something was said
                    continue;
                }

                foreach (var result in Play(line, player))
                {
                    Write(played, result);
                }
            }
        }

        turns.AddRange(player.Turns.Skip(onTheWay));
        return played.ToString();
    }

    private static string? Input(string line) =>
        line.StartsWith("user:", StringComparison.Ordinal) || line.StartsWith("wait:", StringComparison.Ordinal) ||
        line.StartsWith("event:", StringComparison.Ordinal) || line.StartsWith("tap:", StringComparison.Ordinal) ||
        line.StartsWith("channel:", StringComparison.Ordinal) || line.StartsWith("tenant:", StringComparison.Ordinal) || line.StartsWith(At, StringComparison.Ordinal) ||
        line.StartsWith("change:", StringComparison.Ordinal)
            ? line
            : null;

    private static IEnumerable<TurnResult> Play(string line, ChatPlayer player)
    {
        var (kind, value) = line.IndexOf(':') is > 0 and var colon ? (line[..colon], line[(colon + 1)..].Trim()) : ("#", "");
        return kind switch
        {
            "user" when value == "[photo]" => [player.Send(new Attachment("image/jpeg", "https://example.org/1"))],
            "user" when value == "[voice]" => [player.Send(new Attachment("audio/ogg", "https://example.org/2"))],
            "user" => [player.Say(value)],
            "tap" => [player.Tap(value.Split(' ')[0], value[(value.IndexOf(' ') + 1)..])],
            "change" => [player.Say(player.WordsToChange(value))],
            "wait" => player.Wait(Time(value)),
            "channel" => player.On(value),
            "tenant" => player.Reach(Lines.Named(value)),
            "event" => [player.Raise(Event(value, player))],
            _ => [],
        };
    }

    private static TimeSpan Time(string value)
    {
        var words = value.Split(' ');
        var count = double.Parse(words[0], CultureInfo.InvariantCulture);
        return words.ElementAtOrDefault(1) switch
        {
            null => TimeSpan.FromSeconds(count),
            "hours" => TimeSpan.FromHours(count),
            "days" => TimeSpan.FromDays(count),
            var unit => throw new FormatException("No such time: " + unit),
        };
    }

    private static TurnEvent Event(string value, ChatPlayer player)
    {
        var words = value.Split(' ');
        var report = player.State.Report?.Id ?? Guid.Empty;
        return words[0] switch
        {
            "report.accepted" => new TurnEvent.ReportAccepted(report),
            "report.refused" => new TurnEvent.ReportRefused(report),
            "matches.offered" => Offered(
                player,
                int.Parse(words[1], CultureInfo.InvariantCulture),
                int.Parse(words.ElementAtOrDefault(2) ?? "0", CultureInfo.InvariantCulture)),
            "help.offered" => new TurnEvent.HelpOffered(Offers.Take(int.Parse(words[1], CultureInfo.InvariantCulture)).ToList()),
            "readers.listed" => new TurnEvent.ReadersListed(
                report, Readers(player).Take(int.Parse(words[1], CultureInfo.InvariantCulture)).ToList()),
            "confirmation.found" => new TurnEvent.ConfirmationFound(FirstService),
            "report.confirmed" => new TurnEvent.ReportConfirmed(report, words[1] == "yes"),
            "consent.expired" => new TurnEvent.ConsentExpired(report, "share_cbo", "Casa Puente"),
            "report.erased" => new TurnEvent.Erased(report),
            "referral" => new TurnEvent.ReferralChanged(
                FirstService, words[1], "Casa Puente", words.ElementAtOrDefault(2), player.Now.AddDays(2)),
            "arrived" => new TurnEvent.Arrived(words[1]),
            "code.resolved" => new TurnEvent.CodeResolved(),
            "code.refused" => new TurnEvent.CodeRefused(),
            "opted.out" => new TurnEvent.OptedOut(),
            "opted.in" => new TurnEvent.OptedIn(),
            "window.closed" => new TurnEvent.WindowClosed(),
            _ => throw new FormatException("No such event: " + value),
        };
    }

    private static readonly MatchOffer[] Offers =
    [
        new(FirstService, "Casa Puente", "Acompañamiento", ["language", "near", "free"], "503-555-0111"),
        new(new Guid("00000000-0000-0000-0000-0000000000a2"), "Riverton Legal Commons", "Rights clinic", ["need", "interpreter"], null),
        new(new Guid("00000000-0000-0000-0000-0000000000a3"), "Neighbors Together", "Listening line", ["remote", "free"], null),
    ];

    /// <summary>Organizations are offered for the report; the first ones are left out where they said no before.</summary>
    public static TurnEvent Offered(ChatPlayer player, int count, int without = 0) =>
        new TurnEvent.MatchesOffered(player.State.Report?.Id ?? Guid.Empty, Offers.Skip(without).Take(count).ToList());

    private static ReportReader[] Readers(ChatPlayer player) =>
        [new(null, 2, player.Now.AddHours(-3)), new("Casa Puente", 1, player.Now.AddHours(-1))];

    private static void Write(StringBuilder played, TurnResult result)
    {
        foreach (var reply in result.Replies)
        {
            played.Append("bot: ").Append(NumberedText.Of(reply).Replace("\n", "\n  ", StringComparison.Ordinal)).Append('\n');
        }

        foreach (var effect in ChatPlayer.Describe(result))
        {
            played.Append("> ").Append(effect).Append('\n');
        }
    }
}
