using HateResponse.Dialogs.Activities;
using HateResponse.Dialogs.Languages;

namespace HateResponse.Dialogs.Engine;

/// <summary>
/// Puts what a turn says into as few messages as fit: each at most three parts of a text message, numbered options included.
/// </summary>
internal sealed class ReplyWriter
{
    /// <summary>More parts than that arrive late, in pieces, and cost.</summary>
    private const int MaxSegments = 3;

    private const string Paragraph = "\n\n";
    private const string Line = "\n";

    private readonly List<Activity> _messages = [];
    private int _parted;

    /// <summary>The messages, in order.</summary>
    public IReadOnlyList<Activity> Messages => _messages;

    /// <summary>Adds a paragraph.</summary>
    /// <param name="text">What is said.</param>
    /// <param name="language">BCP 47 language of it.</param>
    /// <param name="isImportant">Whether it is about safety; then the whole message is.</param>
    public void Say(string text, string language, bool isImportant = false) =>
        Add(Said(text, language, isImportant), Paragraph);

    /// <summary>Adds lines: as one paragraph, or one by one where they are too many for a message.</summary>
    /// <param name="lines">What is said.</param>
    /// <param name="language">BCP 47 language of it.</param>
    public void SayList(IReadOnlyList<string> lines, string language)
    {
        if (Fits(Said(string.Join(Line, lines), language)))
        {
            Say(string.Join(Line, lines), language);
            return;
        }

        Say(lines[0], language);
        foreach (var line in lines.Skip(1))
        {
            Add(Said(line, language), Line);
        }
    }

    /// <summary>Ends the message: what follows begins another.</summary>
    public void Part() => _parted = _messages.Count;

    /// <summary>Adds a question; what is said after it is another message.</summary>
    /// <param name="text">The question.</param>
    /// <param name="language">BCP 47 language of it.</param>
    /// <param name="options">Answers offered with it, empty for none.</param>
    /// <param name="isImportant">Whether it is about safety; then the whole message is.</param>
    public void Ask(string text, string language, IReadOnlyList<CardAction> options, bool isImportant) =>
        Add(
            Said(text, language, isImportant) with
            {
                InputHint = InputHints.ExpectingInput,
                SuggestedActions = options.Count > 0 ? new SuggestedActions(options) : null,
            },
            Paragraph);

    /// <summary>Adds a paragraph with something to open; what is said after it is another message.</summary>
    /// <param name="text">What is said.</param>
    /// <param name="language">BCP 47 language of it.</param>
    /// <param name="link">What can be opened.</param>
    public void Offer(string text, string language, CardAction link) =>
        Add(Said(text, language) with { SuggestedActions = new SuggestedActions([link]) }, Paragraph);

    /// <summary>Drops everything: the person wants no messages.</summary>
    public void Clear()
    {
        _messages.Clear();
        _parted = 0;
    }

    private static Activity Said(string text, string language, bool isImportant = false) => new()
    {
        Importance = isImportant ? Importances.High : null,
        Type = ActivityTypes.Message,
        Text = text,
        Locale = language,
        InputHint = InputHints.AcceptingInput,
    };

    private void Add(Activity message, string gap)
    {
        if (_messages.Count > _parted && _messages is [.., { InputHint: InputHints.AcceptingInput } last] && last.Locale == message.Locale &&
            message with { Text = last.Text + gap + message.Text, Importance = message.Importance ?? last.Importance } is var joined && Fits(joined))
        {
            _messages[^1] = joined;
            return;
        }

        _messages.Add(message);
    }

    /// <summary>Whether a question with these options fits a message.</summary>
    public static bool Fits(string text, IReadOnlyList<string> labels) => Fits(new Activity
    {
        Type = ActivityTypes.Message,
        Text = text,
        SuggestedActions = new SuggestedActions([.. labels.Select(label => new CardAction("imBack", label, label))]),
    });

    private static bool Fits(Activity message) => SegmentEncoder.Encode(NumberedText.Of(message)).Segments <= MaxSegments;
}
