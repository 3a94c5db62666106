using System.Globalization;
using HateResponse.Dialogs.Activities;
using HateResponse.Dialogs.Engine;
using HateResponse.Dialogs.Questions;
using HateResponse.Dialogs.Tenants;
using HateResponse.Dialogs.Tests.Transcripts;

namespace HateResponse.Dialogs.Tests.Walks;

/// <summary>Somebody who answers, tells, asks, wavers, waits, repeats, and is answered by the world outside.</summary>
internal sealed class Walker
{
    private static readonly string[] Channels = ["sms", "sms", "whatsapp", "webchat"];

    private static readonly string[] Statuses =
        ["requested", "accepted", "rejected", "on_hold", "in_progress", "completed", "cancelled", "expired"];

    private static readonly TenantSettings[] Tenants =
    [
        ChatPlayer.Tenant, ChatPlayer.Tenant, .. Lines.Names.Select(Lines.Named),
        Lines.Named("added") with { FloodMessages = 2, DailySegments = 5, DraftDays = 5, ReminderDays = 2 },
        Lines.Named("order") with { Languages = ["en", "es"], Language = "es", ConsentDays = 10 },
    ];

    private readonly Random _chance;

    public Walker(int seed)
    {
        _chance = new Random(seed);
        Player.Reach(Any(Tenants));
        Player.On(Any(Channels));
    }

    public ChatPlayer Player { get; } = new();

    public List<string> Said { get; } = [];

    /// <summary>Something that answers a question, if anything does.</summary>
    public static string AnswerTo(OpenQuestion open) => open.Id switch
    {
        ReportQuestions.When => "3 days ago",
        ReportQuestions.Where => "97201",
        _ when open.Options is not null => "1",
        _ => "skip",
    };

    public void Step()
    {
        switch (_chance.Next(24))
        {
            case 0 or 1:
                Wait(TimeSpan.FromSeconds(_chance.Next(1, 90_000)));
                break;
            case 2:
                Wait(TimeSpan.FromDays(_chance.Next(1, 40)));
                break;
            case 3 or 4:
                var happened = Happened();
                Said.Add($"({happened.GetType().Name})");
                Player.Raise(happened);
                break;
            case 5 when _chance.Next(3) == 0:
                Said.Add("[photo]");
                Player.Send(new Attachment("image/jpeg", "https://example.org/1"));
                break;
            case 6 when Player.State.Open is { Options: [.., var last] } open:
                Tap(_chance.Next(3) == 0 ? Any(WalkWords.Buttons) : $"{open.Id}:{last}");
                break;
            case 7 when _chance.Next(3) == 0:
                Move();
                break;
            case 8 when Player.Turns is [.., { Context.Activity: { Type: ActivityTypes.Message, Text: { } text } }]:
                Say(text);
                break;
            case < 14 when Player.State.Open is { } open:
                Say(open.Options is { } options
                    ? (_chance.Next(options.Count) + 1).ToString(CultureInfo.InvariantCulture)
                    : AnswerTo(open));
                break;
            case < 19:
                Say(Any(WalkWords.Commands));
                break;
            default:
                Say(Any(WalkWords.Anything));
                break;
        }
    }

    private void Wait(TimeSpan time)
    {
        Said.Add($"({time})");
        Player.Wait(time);
    }

    private void Say(string text)
    {
        Said.Add(text);
        Player.Say(text);
    }

    private void Tap(string value)
    {
        Said.Add($"[{value}]");
        Player.Tap(value, "a label");
    }

    /// <summary>Another channel, or the line's questions were changed meanwhile.</summary>
    private void Move()
    {
        if (_chance.Next(4) > 0)
        {
            Player.On(Any(Channels));
            Said.Add($"(on {Player.Channel})");
        }
        else
        {
            Player.Reach(Any(Tenants));
            Said.Add("(other settings)");
        }
    }

    private TurnEvent Happened()
    {
        var report = Player.State.Report?.Id ?? Guid.Empty;
        return _chance.Next(18) switch
        {
            0 => new TurnEvent.ReportAccepted(report),
            1 => new TurnEvent.ReportRefused(report),
            2 => new TurnEvent.OptedOut(),
            3 => new TurnEvent.OptedIn(),
            4 or 5 => new TurnEvent.MatchesOffered(report, Offers()),
            6 => new TurnEvent.CodeResolved(),
            7 => new TurnEvent.CodeRefused(),
            8 => new TurnEvent.WindowClosed(),
            9 => new TurnEvent.HelpOffered(Offers()),
            10 => new TurnEvent.ReadersListed(report, [.. Enumerable.Range(0, _chance.Next(4)).Select(number => new ReportReader(
                number == 0 ? null : $"A community organization with quite a long name, number {number}", number + 1, Player.Now))]),
            11 => new TurnEvent.ConfirmationFound(new Guid(9, 0, 0, new byte[8])),
            12 => new TurnEvent.ReportConfirmed(report, _chance.Next(2) == 0),
            13 => new TurnEvent.ConsentExpired(report, "share_cbo", "Casa Puente"),
            14 => new TurnEvent.Erased(report),
            15 => new TurnEvent.Arrived(_chance.Next(2) == 0 ? "es" : null),
            _ => new TurnEvent.ReferralChanged(
                new Guid(_chance.Next(2), 0, 0, new byte[8]), Any(Statuses), "Casa Puente", "no_capacity", Player.Now.AddDays(1)),
        };
    }

    private List<MatchOffer> Offers() => [.. Enumerable.Range(1, _chance.Next(1, 4)).Select(number => new MatchOffer(
        new Guid(number, 0, 0, new byte[8]), $"A community organization with quite a long name, number {number}",
        "Help", ["language", "interpreter", "free"], number == 2 ? null : "503-555-0111"))];

    private T Any<T>(IReadOnlyList<T> things) => things[_chance.Next(things.Count)];
}
