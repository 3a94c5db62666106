using System.Globalization;
using HateResponse.Dialogs.Activities;
using HateResponse.Dialogs.Engine;
using HateResponse.Dialogs.Questions;
using HateResponse.Dialogs.Tests.Transcripts;

namespace HateResponse.Dialogs.Tests.Walks;

/// <summary>Somebody who answers, tells, asks, wavers, waits, repeats, and is answered by the world outside.</summary>
internal sealed class Walker(int seed)
{
    private static readonly string[] Anything =
    [
        "code", "código", "show", "ver", "word", "clave luna", "word blue house", "luna", "blue house", "2718 2818 2845 9045",
        "hi", "hola", "yes", "no", "sí", "ok", "1", "2", "3", "7", "0", "99", "1,2", "?", "", "  ", "🙏", "back", "atras", "skip",
        "omitir", "help", "ayuda", "human", "persona", "pause", "pausa", "status", "estado", "english", "español", "language",
        "start over", "empezar de nuevo", "done", "listo", "send", "enviar", "change 2", "cambiar 4", "teen", "menor", "erase",
        "yesterday", "ayer", "last friday at 9pm", "hace dos semanas", "97201", "portland oregon", "online", "en internet",
        "because I am Muslim", "por ser latina", "my accent", "503-555-0142", "ana@example.org", "lawyer", "abogado",
        "a man shouted at me and my kids at the bus stop on 82nd", "me gritaron en la tienda y me empujaron al piso",
        "he has a gun outside my door", "me quiero morir", "i want to kill myself", "stop", "no mas mensajes", "start",
        "my son was called a slur at school in 97233 on Monday", "{line} {date} {org}", "'; DROP TABLE reports; --",
        "\u202Ehidden\u202C text with control signs in it", "مرحبا كيف حالك اليوم يا صديقي", "我被人骂了",
    ];

    /// <summary>Buttons that stay on the phone.</summary>
    private static readonly string[] Buttons =
        ["safe:yes", "safe:no", "danger:false_alarm", "language:es", "bias:race", "choose:none", "gone:yes", ":", "send:send"];

    private static readonly string[] Statuses =
        ["requested", "accepted", "rejected", "on_hold", "in_progress", "completed", "cancelled", "expired"];

    private readonly Random _chance = new(seed);

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

    public void Step(Action<ChatPlayer, TurnResult> check)
    {
        switch (_chance.Next(10))
        {
            case 0:
                var time = TimeSpan.FromSeconds(_chance.Next(1, 90_000));
                Said.Add($"({time})");
                Player.Wait(time).ToList().ForEach(result => check(Player, result));
                break;
            case 1:
                var happened = Happened();
                Said.Add($"({happened.GetType().Name})");
                check(Player, Player.Raise(happened));
                break;
            case 2 when Said.Count > 0 && _chance.Next(4) == 0:
                Said.Add("[photo]");
                check(Player, Player.Send(new Attachment("image/jpeg", "https://example.org/1")));
                break;
            case 3 when Player.State.Open is { Options: [.., var last] } open:
                Tap(_chance.Next(3) == 0 ? Buttons[_chance.Next(Buttons.Length)] : $"{open.Id}:{last}", check);
                break;
            case < 6 when Player.State.Open is { } open:
                Say(open.Options is { } options
                    ? (_chance.Next(options.Count) + 1).ToString(CultureInfo.InvariantCulture)
                    : AnswerTo(open), check);
                break;
            default:
                Say(Anything[_chance.Next(Anything.Length)], check);
                break;
        }
    }

    private void Say(string text, Action<ChatPlayer, TurnResult> check)
    {
        Said.Add(text);
        check(Player, Player.Say(text));
    }

    private void Tap(string value, Action<ChatPlayer, TurnResult> check)
    {
        Said.Add($"[{value}]");
        check(Player, Player.Tap(value, "a label"));
    }

    private TurnEvent Happened() => _chance.Next(9) switch
    {
        6 => new TurnEvent.CodeResolved(),
        7 => new TurnEvent.CodeRefused(),
        0 => new TurnEvent.ReportAccepted(Player.State.Report?.Id ?? Guid.Empty),
        1 => new TurnEvent.ReportRefused(Player.State.Report?.Id ?? Guid.Empty),
        2 => new TurnEvent.OptedOut(),
        3 => new TurnEvent.OptedIn(),
        8 => new TurnEvent.WindowClosed(),
        4 => new TurnEvent.MatchesOffered(
            Player.State.Report?.Id ?? Guid.Empty,
            [.. Enumerable.Range(1, _chance.Next(1, 4)).Select(number => new MatchOffer(
                new Guid(number, 0, 0, new byte[8]), $"A community organization with quite a long name, number {number}",
                "Help", ["language", "interpreter", "free"], null))]),
        _ => new TurnEvent.ReferralChanged(
            new Guid(_chance.Next(2), 0, 0, new byte[8]), Statuses[_chance.Next(Statuses.Length)], "Casa Puente",
            "no_capacity", Player.Now.AddDays(1)),
    };
}
