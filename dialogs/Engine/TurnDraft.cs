using HateResponse.Dialogs.Activities;
using HateResponse.Dialogs.Languages;
using HateResponse.Dialogs.Questions;
using HateResponse.Dialogs.Recognizers;
using HateResponse.Dialogs.Tenants;

namespace HateResponse.Dialogs.Engine;

/// <summary>A turn in the making: the state as it stands, what is said and what is to be done so far.</summary>
internal sealed class TurnDraft(DialogState state, TurnContext context)
{
    private readonly ReplyWriter _replies = new();
    private readonly List<TurnEffect> _effects = [];
    private (IReadOnlyList<LogEntry> Log, Answers Answers)? _added;
    private byte _ids;

    /// <summary>The state so far.</summary>
    public DialogState State { get; set; } = state;

    /// <summary>What the turn knows of the world.</summary>
    public TurnContext Context => context;

    /// <summary>UTC instant of the turn.</summary>
    public DateTimeOffset Now => context.Now;

    /// <summary>Language in which is spoken: the tenant's while the person's is not known.</summary>
    public string Language => State.Language ?? context.Tenant.Language;

    /// <summary>Texts of that language, as the tenant words them.</summary>
    public Texts Texts => TenantTexts.In(context.Tenant, Language, State.Discreet);

    /// <summary>Questions as the tenant asks them.</summary>
    public QuestionSet Questions => QuestionSet.Of(context.Tenant);

    /// <summary>What is known so far.</summary>
    public Answers Answers
    {
        get
        {
            if (_added is not { } added || !ReferenceEquals(added.Log, State.Log))
            {
                _added = added = (State.Log, Answers.Of(State.Log, Questions));
            }

            return added.Answers;
        }
    }

    /// <summary>The next question that has no answer yet and may be asked; null when there is none.</summary>
    public Question? NextGap() => Answers.NextGap(State.ClosedAt is null, State.Discreet);

    /// <summary>Whether a question may be left out: also one that the tenant requires, where neutral words hide its options.</summary>
    public bool MaySkip(Question question) => question.MaySkip || (State.Discreet && question.IsTelling);

    /// <summary>Whether the person writes in a browser.</summary>
    public bool OnTheWeb => context.ChannelCode == "webchat";

    /// <summary>
    /// The key of a text as it is said here, where there is such a one: <c>key.off_record</c> where nothing is kept, <c>key.webchat</c>
    /// on the web, unless the person asked for neutral words.
    /// </summary>
    public string Here(string key) =>
        State.OffRecordSince is not null && Texts.Has(key + ".off_record") ? key + ".off_record"
        : OnTheWeb && !State.Discreet && Texts.Has(key + ".webchat") ? key + ".webchat"
        : key;

    /// <summary>Name of the line as it may be said.</summary>
    public string LineName => State.Discreet ? context.Tenant.DiscreetName : context.Tenant.LineName;

    /// <summary>Whether anything is said in this turn.</summary>
    public bool HasSaid => _replies.Messages.Count > 0;

    /// <summary>The message of the turn, ready to be understood.</summary>
    public Heard Heard() => new()
    {
        Text = FoldedText.Of(context.Activity.Text ?? ""),
        Language = Language,
        At = Now,
        LocalNow = HateResponse.Dialogs.Questions.Heard.OnTheWall(Now, context.Tenant.TimeZone),
        HomeState = HomeStates.Of(context.Tenant),
        OnTheWeb = OnTheWeb,
        Attempts = State.Open?.Attempts ?? 0,
        IsReturn = State.LastHeardAt is { } last && Now - last >= HateResponse.Dialogs.Questions.Heard.Away,
    };

    /// <summary>Another id, always the same for the same turn.</summary>
    public Guid FreshId()
    {
        Span<byte> bytes = stackalloc byte[16];
        context.TurnId.TryWriteBytes(bytes);
        bytes[15] ^= _ids++;
        return new Guid(bytes);
    }

    /// <summary>Adds a step to the log.</summary>
    public void Log(LogEntry entry) => State = State with { Log = [.. State.Log, entry] };

    /// <summary>Says a text.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="values">Values of its placeholders.</param>
    public void Say(string key, params ReadOnlySpan<(string Name, string Value)> values) =>
        _replies.Say(Texts.Of(Here(key), values), Language, Danger.IsAbout(key));

    /// <summary>Says a text with a page to open, on the line's own web chat.</summary>
    /// <param name="key">Key of the text, and with <c>.open</c> of the button.</param>
    /// <param name="page">Name of the page.</param>
    public void Offer(string key, string page) =>
        _replies.Offer(Texts.Of(key), Language, new CardAction("openUrl", Texts.Of(key + ".open"), page));

    /// <summary>Says lines that belong together, in one message where they fit.</summary>
    public void SayList(IReadOnlyList<string> lines) => _replies.SayList(lines, Language);

    /// <summary>What is said next stands in a message of its own.</summary>
    public void Part() => _replies.Part();

    /// <summary>Asks, and waits for the answer.</summary>
    /// <param name="open">What is asked, with the codes of its options.</param>
    /// <param name="text">The words.</param>
    /// <param name="labels">Labels of the options, in their order.</param>
    public void Ask(OpenQuestion open, string text, IReadOnlyList<string> labels)
    {
        var actions = new CardAction[labels.Count];
        for (var i = 0; i < actions.Length; i++)
        {
            actions[i] = new CardAction("imBack", labels[i], new Tap(open.Id, open.Options![i]).ToString()); // one for each label
        }

        _replies.Ask(text, Language, actions, Danger.Asks(open.Id));
        State = State with { Open = open };
    }

    /// <summary>Wants something done.</summary>
    public void Do(TurnEffect effect) => _effects.Add(effect);

    /// <summary>Says nothing after all.</summary>
    public void Silence() => _replies.Clear();

    /// <summary>A text as a message of its own.</summary>
    public Activity Plain(string key)
    {
        var replies = new ReplyWriter();
        replies.Say(Texts.Of(Here(key)), Language);
        return replies.Messages[0];
    }

    /// <summary>What the turn decided.</summary>
    public TurnResult Finish()
    {
        var replies = Restraint.WithinBudget(this, _replies.Messages);
        return new(State, replies, _effects);
    }
}
