using HateResponse.Bot.Conversations;
using HateResponse.Dialogs.Engine;
using HateResponse.Hosting;

namespace HateResponse.Bot.Tests.Tenants;

/// <summary>Somebody who answers what they are asked, by text message, one message at a time.</summary>
internal sealed class OpenDraft(BotHost host, int number)
{
    private static readonly Dictionary<string, string> Answers = new()
    {
        ["safe"] = "yes",
        ["story"] = "a man shouted at me and spat",
        ["understood"] = "yes",
        ["when"] = "yesterday",
        ["where"] = "97201",
        ["bias"] = "religion",
        ["bias_detail"] = "skip",
        ["needs"] = "counseling",
        ["contact"] = "none",
        ["x_new"] = "2",
        ["x_pet"] = "my old dog",
        ["send"] = "send",
    };

    private readonly string _address = $"+1503555{number:D4}";

    /// <summary>The answer to "was it at a school?".</summary>
    public required string School { get; set; }

    /// <summary>What is known of it now.</summary>
    public DialogState State { get; private set; } = DialogState.New;

    /// <summary>Id of the question that waits for an answer; null for none.</summary>
    public string? Open => State.Open?.Id;

    /// <summary>Ids of the questions that have an answer.</summary>
    public HashSet<string> Answered => [.. State.Log.Where(entry => entry.Answer is not null).Select(entry => entry.Question)];

    /// <summary>Answers until a question is open, or until the report is sent.</summary>
    /// <param name="question">Id of the question; null for the end.</param>
    /// <returns>What was asked on the way.</returns>
    public async Task<IReadOnlyList<string>> UntilAsync(string? question)
    {
        var asked = new List<string>();
        for (var i = 0; State.Report is null && (Open is null || Open != question); i++)
        {
            Assert.True(i < 30, $"It never came to {question ?? "an end"}: {string.Join(' ', asked)}");
            await AnswerAsync();
            asked.AddRange(Open is { } open ? [open] : []);
        }

        return asked;
    }

    /// <summary>Answers what is open.</summary>
    public async Task AnswerAsync()
    {
        var answer = Open is not { } open ? "hello" : open == "x_school" ? School : Answers[open];
        await SayAsync(answer);
        if (State.Listening)
        {
            await SayAsync("done");
        }
    }

    private async Task SayAsync(string text)
    {
        await host.Get<MessageIntake>().TakeAsync(
            new Inbound
            {
                Channel = "twilio-sms",
                MessageId = BotHostRequests.NewSid(),
                Address = _address,
                Line = BotHost.Line,
                Activity = new() { Type = "message", Text = text },
            },
            CancellationToken.None);
        State = await host.Store.Database.WriteAsync(
            session =>
            {
                var address = host.Get<Addresses>().Find(session, new Inbound
                {
                    Channel = "twilio-sms",
                    MessageId = "",
                    Address = _address,
                    Line = BotHost.Line,
                    Activity = new() { Type = "message" },
                });
                var id = session.First(
                    "SELECT conversation_id FROM addresses WHERE id = @1", row => Guid.Parse(row.GetString(0)), address);
                return host.Get<ConversationStore>().Find(session, id)!.State;
            },
            CancellationToken.None);
    }
}
