using System.Security.Cryptography;
using System.Text;
using HateResponse.Bot.Conversations;
using HateResponse.Bot.ReturnCodes;
using HateResponse.Dialogs.Activities;
using HateResponse.Dialogs.Engine;
using HateResponse.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace HateResponse.Bot.Tests.ReturnCodes;

public sealed class ConfirmationsTests : IAsyncLifetime
{
    private const string Neighbor = "+15035550150";
    private const string Victim = "+15035550151";
    private const string VictimsOtherPhone = "+15035550152";
    private const string Wrong = "9999 9999 9999 9999";
    private const string Refused = "event code.refused";
    private const string Found = "event confirmation.found";
    private static readonly Guid Report = Guid.Parse("019ac000-0000-7000-8000-0000000000aa");

    private BotHost _host = null!;
    private int _proofs;
    private bool _isBroken;

    public Task InitializeAsync()
    {
        _host = BotHost.Start(new()
        {
            Dialog = Turn,
            Services = services => services.AddSingleton<SlowHash>((code, salt) =>
            {
                Interlocked.Increment(ref _proofs);
                return SHA256.HashData([.. salt, .. Encoding.ASCII.GetBytes(code)]);
            }),
        });
        _host.Provider.Always(TwilioAnswers.Created);
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Theory]
    [InlineData("YES", true)]
    [InlineData("NO", false)]
    public async Task The_answer_of_whom_a_report_is_about_is_heard_where_it_was_made(string answer, bool granted)
    {
        var code = await CodeAsync();

        Assert.Equal(Found, await SayAsync(Victim, code));
        await SayAsync(Victim, answer);

        Assert.Equal(
            [new TurnEvent.ReportConfirmed(Report, granted)],
            Heard(Neighbor).OfType<TurnEvent.ReportConfirmed>());
        Assert.Empty(Heard(Victim).OfType<TurnEvent.ReportConfirmed>());
        Assert.Equal(2, _host.Count("SELECT count(*) FROM conversations")); // it opened nothing
    }

    [Fact]
    public async Task A_code_is_good_for_one_answer()
    {
        var code = await CodeAsync();
        await SayAsync(Victim, code);
        await SayAsync(Victim, "YES");

        Assert.Equal(Refused, await SayAsync(Victim, code));
        Assert.EndsWith(Refused, await SayAsync(Victim, "NO"), StringComparison.Ordinal); // it says that nobody heard it
        Assert.Single(Heard(Neighbor).OfType<TurnEvent.ReportConfirmed>());
    }

    [Fact]
    public async Task Until_it_was_answered_it_may_be_shown_again_on_another_phone()
    {
        var code = await CodeAsync();
        await SayAsync(Victim, code);

        Assert.Equal(Found, await SayAsync(VictimsOtherPhone, code));
    }

    [Fact]
    public async Task Who_reported_wrong_unknown_over_and_the_sixth_try_get_the_same_words_for_the_same_work()
    {
        var code = await CodeAsync();
        await _host.Get<CodeProofWorker>().StepAsync(CancellationToken.None);
        _proofs = 0;
        var answers = new List<string> { await SayAsync(Neighbor, code) };
        for (var i = 0; i < 5; i++)
        {
            answers.Add(await SayAsync(Victim, Wrong));
        }

        answers.Add(await SayAsync(Victim, code)); // right, and one too many
        _host.Clock.Advance(ReturnCodeStore.ConfirmsFor);
        answers.Add(await SayAsync(VictimsOtherPhone, code)); // right, and over

        Assert.All(answers, answer => Assert.Equal(Refused, answer));
        Assert.Equal(answers.Count, _proofs);
    }

    [Fact]
    public async Task Right_codes_make_no_room_for_guesses()
    {
        var code = await CodeAsync();
        for (var i = 0; i < 4; i++)
        {
            await SayAsync(Victim, Wrong);
        }

        Assert.Equal(Found, await SayAsync(Victim, code));
        Assert.Equal(Refused, await SayAsync(Victim, code));
    }

    [Fact]
    public async Task It_holds_for_thirty_days()
    {
        var code = await CodeAsync();
        _host.Clock.Advance(ReturnCodeStore.ConfirmsFor - TimeSpan.FromSeconds(1));

        Assert.Equal(Found, await SayAsync(Victim, code));
    }

    [Fact]
    public async Task A_new_code_for_a_report_ends_the_one_before_and_not_the_code_to_come_back_with()
    {
        var comeBack = await SayAsync(Neighbor, "RETURN");
        var old = await CodeAsync();
        var code = await CodeAsync();

        Assert.Equal(Refused, await SayAsync(Victim, old));
        Assert.Equal(Found, await SayAsync(Victim, code));
        Assert.Equal("event code.resolved", await SayAsync(VictimsOtherPhone, comeBack));
    }

    [Fact]
    public async Task What_was_erased_cannot_be_confirmed()
    {
        var code = await CodeAsync();
        await _host.Get<CodeProofWorker>().StepAsync(CancellationToken.None);
        _host.Store.Vault.Destroy(Guid.Parse(_host.Rows<string>("SELECT key_id FROM conversations").Single()));

        Assert.Equal(Refused, await SayAsync(Victim, code));
    }

    [Fact]
    public async Task The_digits_are_in_no_transcript_of_who_sent_them_and_after_their_proof_nowhere()
    {
        var code = await CodeAsync();
        await SayAsync(Victim, code);
        await _host.Get<CodeProofWorker>().StepAsync(CancellationToken.None);

        Assert.DoesNotContain(_host.Transcript(), line => line.Kind == TranscriptKinds.In && line.Activity.Text == code);
        Assert.Equal(1, _host.Count("SELECT count(*) FROM return_codes WHERE proof IS NOT NULL AND code_sealed IS NULL"));
        Assert.DoesNotContain(_host.Logs.Lines, line => line.Contains(code[..9], StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_answer_that_the_makers_conversation_cannot_take_in_is_kept_and_troubles_nobody_else()
    {
        var code = await CodeAsync();
        await SayAsync(Victim, code);
        _isBroken = true;

        Assert.Equal("thanks", await SayAsync(Victim, "YES"));
        _host.Clock.Advance(TimeSpan.FromMinutes(1));
        _isBroken = false;
        await _host.DrainAsync();

        Assert.Single(Heard(Neighbor).OfType<TurnEvent.ReportConfirmed>());
    }

    [Fact]
    public async Task On_the_web_the_line_greets_and_then_hears_the_code()
    {
        var code = await CodeAsync();
        using var talk = await WebTalk.OpenAsync(_host);
        await talk.SayAsync(code);

        Assert.Equal("event person.arrived\n" + Found, await talk.HearAsync());
    }

    private TurnResult Turn(DialogState state, TurnContext context) => (TurnEvent.From(context.Activity), context.Activity.Text) switch
    {
        (TurnEvent.ReportConfirmed, _) when _isBroken => throw new InvalidOperationException("as asked"),
        (null, "CODE") => Reply(state, Spaced(context.FreshCode), new TurnEffect.IssueConfirmationCode(Report, context.FreshCode)),
        (null, "RETURN") => Reply(state, Spaced(context.FreshCode), new TurnEffect.IssueReturnCode(context.FreshCode)),
        (null, "YES" or "NO") => Reply(
            state, "thanks", new TurnEffect.AnswerConfirmation(Report, context.Activity.Text == "YES")),
        _ => EchoDialog.Turn(state, context),
    };

    private static TurnResult Reply(DialogState state, string text, TurnEffect effect) =>
        new(state, [new Activity { Type = ActivityTypes.Message, Text = text }], [effect]);

    private static string Spaced(string code) => string.Join(' ', code.Chunk(4).Select(part => new string(part)));

    private Task<string> CodeAsync() => SayAsync(Neighbor, "CODE");

    /// <summary>What the phone gets for what it said.</summary>
    private async Task<string> SayAsync(string phone, string text)
    {
        var before = Bodies(phone).Count;
        await _host.SayAsync(phone, text);
        await _host.DrainAsync();
        return string.Join("\n", Bodies(phone).Skip(before));
    }

    private List<string> Bodies(string phone) =>
        [.. _host.Provider.Calls.Where(call => call.Field("To") == phone).Select(call => call.Field("Body")!)];

    /// <summary>Events in the transcript of a phone's conversation.</summary>
    private IEnumerable<TurnEvent?> Heard(string phone)
    {
        var id = _host.Rows<string>(
            "SELECT conversation_id FROM addresses WHERE hash = @hash", new { hash = _host.Store.Vault.Hash("address", phone) }).Single();
        return _host.Rows<(byte[] Box, string Key)>(
                """
                SELECT t.activity_sealed, c.key_id FROM transcript t JOIN conversations c ON c.id = t.conversation_id
                WHERE c.id = @id AND t.kind = 'event' ORDER BY t.seq
                """,
                new { id })
            .Select(row => System.Text.Json.JsonSerializer.Deserialize(
                _host.Store.Vault.Open(Guid.Parse(row.Key), row.Box, Sealed.Activity), ActivityJson.Default.Activity)!)
            .Select(TurnEvent.From);
    }
}
