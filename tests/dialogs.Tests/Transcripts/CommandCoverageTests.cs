using System.Text;
using HateResponse.Dialogs.Activities;
using HateResponse.Dialogs.Engine;
using HateResponse.Dialogs.Languages;
using HateResponse.Dialogs.Questions;
using HateResponse.Dialogs.Recognizers;
using Xunit.Abstractions;

namespace HateResponse.Dialogs.Tests.Transcripts;

/// <summary>Every command, ending, event, effect and timer happens in some transcript, in every language.</summary>
public sealed class CommandCoverageTests(ITestOutputHelper output)
{
    /// <summary>What a conversation may come to, by the text that says so.</summary>
    private static readonly string[] Endings =
    [
        "submitted", "submitted.counted", "submitted.not_bias", "submitted.out_of_area", "send.kept", "report.refused",
        "choose.asked", "choose.nobody", "follow.added", "follow.corrected", "off_record.end", "off_record.end.webchat", "off_record.kept",
        "off_record.late", "erase.done", "expired", "reminder", "share_off.done", "share_off.none", "permission.code", "confirm.yes",
        "confirm.no", "readers.list", "readers.nobody", "readers.draft", "record.ready", "record.how", "record.draft", "human.now",
        "human.later", "human.hours", "flood", "boundary", "spent", "welcome.test", "optout.done", "closed", "word.right", "word.wrong",
        "code.given", "code.given.webchat", "code.refused", "code.welcome", "news.offers", "news.accepted", "news.rejected", "quiet.on",
        "quiet.off", "pause", "pause.off_record", "language.other", "language.asl", "language.callback",
    ];

    private static readonly string[] Expected =
    [
        .. Enum.GetNames<Command>().Select(command => "command " + command),
        .. Texts.Languages.Concat(["asl", "callback", "other"]).Select(language => "command Language " + language),
        "command Erase yes", "command Erase no", "command StartOver yes", "command StartOver no", "command Change and a number",
        .. typeof(TurnEvent).GetNestedTypes().Select(happened => "event " + happened.Name),
        .. typeof(TimerNames).GetFields().Select(name => "timer " + name.GetRawConstantValue()),
        .. typeof(TurnEffect).GetNestedTypes().Select(effect => "effect " + effect.Name),
        .. typeof(EraseReasons).GetFields().Select(reason => "erased because " + reason.GetRawConstantValue()),
        .. Endings.Select(key => "said " + key),
        .. Lines.Names.Select(line => "line " + line),
    ];

    /// <summary>What the dialog never wants done; the set is closed, so it is named here.</summary>
    private static readonly string[] Never = ["effect RecordConsent"];

    [Fact]
    public void Everything_that_can_happen_happens_in_a_transcript_of_every_language()
    {
        var seen = Texts.Languages.ToDictionary(language => language, _ => new HashSet<string>(StringComparer.Ordinal));
        foreach (var chat in TranscriptTests.Files())
        {
            List<(DialogState State, TurnContext Context)> turns = [];
            ChatFile.Replay(File.ReadAllText(chat), new ChatPlayer(), turns);
            foreach (var (state, context) in turns)
            {
                var result = DialogEngine.Turn(state, context);
                if (seen.TryGetValue(state.Language ?? result.State.Language ?? "", out var cells))
                {
                    cells.UnionWith(Of(state, context, result));
                }
            }
        }

        output.WriteLine(Table(seen));
        var missing = Expected.Except(Never)
            .SelectMany(cell => Texts.Languages.Where(language => !seen[language].Contains(cell)).Select(language => $"{cell} ({language})"))
            .ToList();
        Assert.True(missing.Count == 0, $"{missing.Count} missing: {string.Join("; ", missing)}");
        Assert.DoesNotContain(Never, cell => seen.Values.Any(cells => cells.Contains(cell)));
    }

    private static IEnumerable<string> Of(DialogState before, TurnContext context, TurnResult result) =>
        (context.Activity.Type == ActivityTypes.Message ? Message(before, context, result) : Event(context))
            .Concat(Effects(result))
            .Concat(Said(result))
            .Append("line " + Lines.Names.First(name => Lines.Named(name) == context.Tenant));

    private static IEnumerable<string> Message(DialogState before, TurnContext context, TurnResult result)
    {
        var text = FoldedText.Of(context.Activity.Text ?? "");
        if (CommandRecognizer.Recognize(text, before.Language ?? result.State.Language ?? "en") is { } call)
        {
            yield return "command " + call.Command;
            if (call.Language is { } language)
            {
                yield return "command Language " + language;
            }

            if (call is { Command: Command.Change, Number: not null })
            {
                yield return "command Change and a number";
            }
        }

        var isAnswered = before.Interposed is not null && result.State.Interposed != before.Interposed;
        switch (before.Interposed)
        {
            case Interpositions.Erase when isAnswered:
                yield return "command Erase " + (result.Effects.OfType<TurnEffect.EraseAll>().Any() ? "yes" : "no");
                break;
            case Interpositions.StartOver when isAnswered:
                yield return "command StartOver " + (result.State.Log.Count == 0 ? "yes" : "no");
                break;
            case Interpositions.Language when isAnswered && result.Effects.OfType<TurnEffect.RequestHandoff>().Any():
                yield return "command Language other";
                break;
            default:
                break;
        }
    }

    private static IEnumerable<string> Event(TurnContext context)
    {
        if (TurnEvent.From(context.Activity) is { } happened)
        {
            yield return "event " + happened.GetType().Name;
            if (happened is TurnEvent.TimerFired fired)
            {
                yield return "timer " + fired.Timer;
            }
        }
    }

    private static IEnumerable<string> Effects(TurnResult result) => result.Effects.SelectMany(effect => effect is TurnEffect.EraseAll erase
        ? (string[])["effect EraseAll", "erased because " + erase.Reason]
        : ["effect " + effect.GetType().Name]);

    private static IEnumerable<string> Said(TurnResult result)
    {
        foreach (var reply in result.Replies)
        {
            var texts = Texts.In(reply.Locale);
            foreach (var key in Endings.Where(key => Parts(texts.Of(key)).All(part => reply.Text!.Contains(part, StringComparison.Ordinal))))
            {
                yield return "said " + key;
            }
        }
    }

    /// <summary>What of a text stands between its placeholders.</summary>
    private static IEnumerable<string> Parts(string text) =>
        text.Split('{', '}').Where((_, i) => i % 2 == 0).Where(part => part.Length > 0);

    private static string Table(Dictionary<string, HashSet<string>> seen)
    {
        var table = new StringBuilder();
        foreach (var cell in Expected)
        {
            table.Append(cell.PadRight(34)).AppendJoin(' ', Texts.Languages.Select(language =>
                (seen[language].Contains(cell) ? language : Never.Contains(cell) ? "need not be" : "MISSING").PadRight(12))).AppendLine();
        }

        return table.ToString();
    }
}
