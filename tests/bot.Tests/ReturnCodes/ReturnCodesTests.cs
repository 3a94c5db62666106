using System.Text.RegularExpressions;
using HateResponse.Bot.Conversations;
using HateResponse.Bot.ReturnCodes;
using HateResponse.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace HateResponse.Bot.Tests.ReturnCodes;

public sealed partial class ReturnCodesTests : IAsyncLifetime, IDisposable
{
    private const string Ana = "+15035550150";
    private const string AnasOtherPhone = "+15035550151";
    private const string Stranger = "+15035550152";
    private const string Staff = "+15035550190";
    private const string StaffOnWhatsApp = "whatsapp:+15035550190";
    private const string Wrong = "9999 9999 9999 9999";
    private const string Story = "yesterday a man shouted at me and threw a bottle at me because I am Muslim, in Portland 97233";

    private readonly SlowWork _slow = new();
    private BotHost _host = null!;

    public Task InitializeAsync()
    {
        _host = BotHost.Start(new()
        {
            Dialog = null,
            Services = services => services.AddSingleton<SlowHash>(_slow.Hash),
        });
        _host.Provider.Always(TwilioAnswers.Created);
        _host.Referrals.Always(_ => TwilioAnswers.Error(System.Net.HttpStatusCode.ServiceUnavailable, 0));
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    public void Dispose() => _slow.Dispose();

    [Fact]
    public async Task What_was_begun_on_one_phone_goes_on_on_another_with_the_code()
    {
        var code = await CodeAsync();

        var answer = await SayAsync(AnasOtherPhone, code);
        var shown = await SayAsync(AnasOtherPhone, "show");

        Assert.Contains("Everything you told me is here", answer, StringComparison.Ordinal);
        Assert.Contains("Portland, OR 97233", shown, StringComparison.Ordinal);
        Assert.Equal(1, _host.Count("SELECT count(*) FROM conversations"));
    }

    [Fact]
    public async Task The_first_phone_stays_a_way_in()
    {
        var code = await CodeAsync();
        await SayAsync(AnasOtherPhone, code);

        Assert.Contains("97233", await SayAsync(Ana, "show"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("{0:dashes}")]
    [InlineData("{0:solid}")]
    [InlineData("{0:arabic}")]
    public async Task It_is_understood_however_it_is_typed(string form)
    {
        var code = await CodeAsync();
        var typed = form switch
        {
            "{0:dashes}" => code.Replace(' ', '-'),
            "{0:solid}" => code.Replace(" ", "", StringComparison.Ordinal),
            "{0:arabic}" => string.Concat(code.Select(sign => sign == ' ' ? ' ' : (char)(sign - '0' + '٠'))),
            _ => code,
        };

        Assert.Contains("Everything you told me is here", await SayAsync(AnasOtherPhone, typed), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_unknown_erased_and_the_sixth_try_get_the_same_words_for_the_same_work()
    {
        var code = await CodeAsync();
        await _host.Get<CodeProofWorker>().StepAsync(CancellationToken.None);
        var answers = new List<string>();
        _slow.Count = 0;

        for (var i = 0; i < 5; i++)
        {
            answers.Add(await SayAsync(Stranger, Wrong));
        }

        answers.Add(await SayAsync(Stranger, code)); // right, and one too many
        _host.Store.Vault.Destroy(Guid.Parse(_host.Rows<string>(
            "SELECT c.key_id FROM conversations c JOIN return_codes r ON r.conversation_id = c.id").Single()));
        answers.Add(await SayAsync(AnasOtherPhone, code)); // right, and erased

        Assert.Single(answers.Distinct());
        Assert.Contains("did not open anything", answers[0], StringComparison.Ordinal);
        Assert.Equal(answers.Count, _slow.Count);
    }

    [Fact]
    public async Task After_an_hour_it_may_be_tried_again()
    {
        var code = await CodeAsync();
        for (var i = 0; i < 6; i++)
        {
            await SayAsync(Stranger, Wrong);
        }

        Assert.Contains("did not open", await SayAsync(Stranger, code), StringComparison.Ordinal);
        _host.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Contains("Everything you told me is here", await SayAsync(Stranger, code), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tries_made_at_once_count_as_many()
    {
        var code = await CodeAsync();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _host.SayAsync(Stranger, Wrong)));

        Assert.Equal(5, _host.Count("SELECT count(*) FROM code_attempts"));
        Assert.Contains("did not open", await SayAsync(Stranger, code), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_the_provider_repeats_is_no_second_try()
    {
        await CodeAsync();
        var sid = BotHostRequests.NewSid();
        await _host.SayAsync(Stranger, Wrong, sid);
        await _host.SayAsync(Stranger, Wrong, sid);

        Assert.Equal(1, _host.Count("SELECT count(*) FROM code_attempts"));
    }

    [Fact]
    public async Task A_new_code_ends_the_one_before()
    {
        var old = await CodeAsync();
        var code = Code(await SayAsync(Ana, "code"));

        Assert.Contains("did not open", await SayAsync(Stranger, old), StringComparison.Ordinal);
        Assert.Contains("Everything you told me is here", await SayAsync(AnasOtherPhone, code), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_that_was_shown_is_in_no_transcript_and_after_its_proof_nowhere()
    {
        var code = await CodeAsync();
        await SayAsync(AnasOtherPhone, code);
        await _host.Get<CodeProofWorker>().StepAsync(CancellationToken.None);

        Assert.DoesNotContain(_host.Transcript(), line => line.Kind == TranscriptKinds.In && line.Activity.Text == code);
        Assert.Equal(1, _host.Count("SELECT count(*) FROM return_codes WHERE proof IS NOT NULL AND code_sealed IS NULL"));
        Assert.DoesNotContain(_host.Logs.Lines, line => line.Contains(code[..9], StringComparison.Ordinal));
    }

    [Fact]
    public async Task While_a_code_is_looked_at_everybody_else_is_answered()
    {
        var code = await CodeAsync();
        _slow.Hold();
        var waits = SayAsync(AnasOtherPhone, code);
        _slow.AwaitArrival();

        var other = await SayAsync(Stranger, "hello there");
        Assert.False(waits.IsCompleted);
        _slow.LetGo();

        Assert.Contains("Hello", other, StringComparison.Ordinal);
        Assert.Contains("Everything you told me is here", await waits, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Silence_asked_of_one_phone_is_not_silence_on_the_other()
    {
        var code = await CodeAsync();
        await SayAsync(Ana, "STOP");

        Assert.Contains("Everything you told me is here", await SayAsync(AnasOtherPhone, code), StringComparison.Ordinal);
        Assert.Equal("", await SayAsync(Ana, "hello"));
        Assert.NotEqual("", await SayAsync(AnasOtherPhone, "show"));
    }

    [Fact]
    public async Task What_still_waited_for_a_phone_leaves_when_it_has_reached_another_conversation()
    {
        var code = await CodeAsync();
        await _host.SayAsync(AnasOtherPhone, "hello there");
        await _host.SayAsync(AnasOtherPhone, code);
        await _host.DrainAsync();

        Assert.Contains(_host.Provider.Calls, call => call.Field("To") == AnasOtherPhone && call.Field("Body")!.StartsWith("Hello", StringComparison.Ordinal));
        Assert.Equal(0, _host.Count("SELECT count(*) FROM outbox WHERE lane = 0 AND status <> 2"));
    }

    [Theory]
    [InlineData(Ana, Staff, false)]
    [InlineData(Staff, Ana, false)]
    [InlineData(Ana, AnasOtherPhone, true)]
    [InlineData(Staff, StaffOnWhatsApp, true)]
    public async Task What_staff_try_and_what_happened_do_not_open_each_other(string from, string to, bool opens)
    {
        var code = await CodeAsync(from);

        var answer = await SayAsync(to, code);

        Assert.Equal(opens ? 1 : 2, _host.Count("SELECT count(DISTINCT conversation_id) FROM addresses"));
        Assert.Equal(opens, !answer.Contains("did not open anything", StringComparison.Ordinal));
    }

    private async Task<string> CodeAsync(string phone = Ana)
    {
        await SayAsync(phone, Story);
        await SayAsync(phone, "yes");
        return Code(await SayAsync(phone, "code"));
    }

    private static string Code(string text) => FourByFour().Match(text).Value;

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

    [GeneratedRegex(@"\d{4} \d{4} \d{4} \d{4}")]
    private static partial Regex FourByFour();
}
