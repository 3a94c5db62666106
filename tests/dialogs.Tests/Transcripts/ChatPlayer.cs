using System.Globalization;
using System.Text.Json;
using HateResponse.Dialogs.Activities;
using HateResponse.Dialogs.Engine;
using HateResponse.Dialogs.Tenants;

namespace HateResponse.Dialogs.Tests.Transcripts;

/// <summary>
/// Plays the other side of a conversation: a person who writes, a clock that moves, timers that come due, a referral API that
/// answers. The state goes through JSON at every step.
/// </summary>
public sealed class ChatPlayer
{
    public static readonly TenantSettings Tenant = new()
    {
        Id = "riverton",
        LineName = "Riverton Help Line",
        TimeZone = "America/Los_Angeles",
        Numbers = ["+15035550100"],
        StaffPhone = "503-555-0101",
        StaffHours = new Dictionary<string, string> { ["en"] = "Mon-Fri 9-5", ["es"] = "lun-vie 9-5" },
    };

    /// <summary>Address of the person; the line <c>test</c> knows it as one of its staff's.</summary>
    public const string Address = "+15035550199";

    private readonly Dictionary<string, DateTimeOffset> _timers = [];
    private readonly List<(DialogState, TurnContext)> _turns = [];
    private int _number;

    /// <summary>Tuesday, November 24, 2026, 18:00 in Portland.</summary>
    public DateTimeOffset Now { get; private set; } = new(2026, 11, 25, 2, 0, 0, TimeSpan.Zero);

    public DialogState State { get; private set; } = DialogState.New;

    public string Channel { get; private set; } = "sms";

    /// <summary>The line that is reached.</summary>
    public TenantSettings Line { get; private set; } = Tenant;

    /// <summary>The code that is given to who asks for one.</summary>
    public string FreshCode { get; init; } = "2718281828459045";

    /// <summary>Every turn so far with the state it began from.</summary>
    public IReadOnlyList<(DialogState State, TurnContext Context)> Turns => _turns;

    public static DialogState ThroughJson(DialogState state) => JsonSerializer.Deserialize(
        JsonSerializer.SerializeToUtf8Bytes(state, DialogStateJson.Default.DialogState), DialogStateJson.Default.DialogState)!;

    /// <summary>What came of the last turn, null before the first.</summary>
    public TurnResult? Last { get; private set; }

    /// <summary>The words that change the line of the summary which is a question's.</summary>
    public string WordsToChange(string question)
    {
        var draft = new TurnDraft(State, Context(new Activity { Type = ActivityTypes.Message }));
        var line = Summary.Lines(draft).ToList().IndexOf(question) + 1;
        var word = State.Language switch
        {
            "es" => "cambiar",
            "ar" => "تغيير",
            _ => "change",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{word} {line}");
    }

    /// <summary>Goes on on another channel.</summary>
    public IReadOnlyList<TurnResult> On(string channel)
    {
        Channel = channel;
        return [];
    }

    /// <summary>Reaches another line from now on.</summary>
    public IReadOnlyList<TurnResult> Reach(TenantSettings line)
    {
        Line = line;
        return [];
    }

    public TurnResult Say(string text) => Play(new Activity { Type = ActivityTypes.Message, Id = $"SM{_number}", Text = text });

    public TurnResult Tap(string value, string label) => Play(new Activity
    {
        Type = ActivityTypes.Message,
        Id = $"SM{_number}",
        Text = label,
        Value = JsonSerializer.SerializeToElement(value),
    });

    public TurnResult Send(Attachment attachment) =>
        Play(new Activity { Type = ActivityTypes.Message, Id = $"SM{_number}", Text = "", Attachments = [attachment] });

    public TurnResult Raise(TurnEvent happened) => Play(happened.ToActivity());

    /// <summary>Moves the clock; timers that come due on the way fire in order.</summary>
    public IReadOnlyList<TurnResult> Wait(TimeSpan time)
    {
        var until = Now + time;
        List<TurnResult> results = [];
        while (_timers.Where(timer => timer.Value <= until).OrderBy(timer => timer.Value).Select(timer => timer.Key)
            .FirstOrDefault() is { } due)
        {
            Now = _timers[due] > Now ? _timers[due] : Now;
            _timers.Remove(due);
            results.Add(Raise(new TurnEvent.TimerFired(due)));
        }

        Now = until;
        return results;
    }

    /// <summary>The text of all replies as they would be read on a phone.</summary>
    public static string Text(TurnResult result) =>
        string.Join("\n--\n", result.Replies.Select(NumberedText.Of));

    public TurnContext Context(Activity activity)
    {
        Span<byte> id = stackalloc byte[16];
        BitConverter.TryWriteBytes(id, ++_number);
        return new TurnContext
        {
            Activity = activity,
            Now = Now,
            TurnId = new Guid(id),
            Tenant = Line,
            ChannelCode = Channel,
            FreshCode = FreshCode,
            IsTest = Line.TestAddresses.Contains(Address),
        };
    }

    private TurnResult Play(Activity activity)
    {
        var context = Context(activity);
        _turns.Add((State, context));
        var result = DialogEngine.Turn(State, context);
        Last = result;
        State = ThroughJson(result.State);
        foreach (var effect in result.Effects)
        {
            if (effect is TurnEffect.SetTimer set)
            {
                _timers[set.Name] = set.DueAt;
            }
            else if (effect is TurnEffect.CancelTimers cancel)
            {
                cancel.Names.ToList().ForEach(name => _timers.Remove(name));
            }
        }

        return result;
    }

    /// <summary>Effects as a reader of a transcript needs them.</summary>
    public static IEnumerable<string> Describe(TurnResult result)
    {
        foreach (var effect in result.Effects)
        {
            switch (effect)
            {
                case TurnEffect.SetTimer or TurnEffect.CancelTimers:
                    break;
                case TurnEffect.AlertStaff alert:
                    yield return "AlertStaff " + string.Join(",", alert.Flags);
                    break;
                case TurnEffect.SubmitReport submit:
                    yield return "SubmitReport version " + submit.Version.ToString(CultureInfo.InvariantCulture);
                    break;
                default:
                    yield return effect.GetType().Name;
                    break;
            }
        }
    }
}
