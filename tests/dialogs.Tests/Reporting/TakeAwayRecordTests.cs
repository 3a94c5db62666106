using System.Security.Cryptography;
using System.Text;
using HateResponse.Dialogs.Engine;
using HateResponse.Dialogs.Languages;
using HateResponse.Dialogs.Recognizers;
using HateResponse.Dialogs.Reporting;
using HateResponse.Dialogs.Tenants;
using HateResponse.Dialogs.Tests.Transcripts;

namespace HateResponse.Dialogs.Tests.Reporting;

public sealed class TakeAwayRecordTests
{
    private const string Check = "https://line.example.org/record/check";
    private static readonly DateTimeOffset Now = new(2026, 11, 26, 2, 5, 40, TimeSpan.Zero);

    public static TheoryData<string> Languages => [.. Texts.Languages];

    [Fact]
    public void It_holds_who_wrote_it_when_and_all_that_was_told_in_labels_and_in_the_persons_words()
    {
        var text = Of(Reported("es")).Text;

        Assert.All(
            [
                "Riverton Help Line wrote this down on Wed, Nov 25, 2026, 6:05 PM (America/Los_Angeles, UTC-08:00)",
                "Report number: 0000AA",
                "Version: 2",
                "When: Mon, Nov 23, 2026, 9:30 PM",
                "Where: Portland, OR 97233 (“en la panadería”)",
                "Why: Religion (“por mi velo”)",
                "Help: " + Texts.In("en").Of("option.needs.legal_advice"),
                Texts.In("es").Of("summary.needs") + ": " + Texts.In("es").Of("option.needs.legal_advice"),
                "Un hombre me gritó.\nLuego tiró una botella. 🙏",
            ],
            expected => Assert.Contains(expected, text, StringComparison.Ordinal));
        Assert.Equal(1, Count(text, "Luego tiró una botella"));
        Assert.Contains(Texts.In("en").Of("record.note"), text, StringComparison.Ordinal);
        Assert.Contains(Check, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_last_line_is_the_hash_of_the_bytes_before_it()
    {
        var record = Of(Reported("ar"));
        var at = record.Text.LastIndexOf("SHA-256: ", StringComparison.Ordinal);

        Assert.Equal(
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(record.Text[..at]))), record.Text[(at + 9)..].TrimEnd('\n'));
        Assert.Equal(record.Hash, record.Text[(at + 9)..].TrimEnd('\n'));
    }

    [Fact]
    public void Made_of_the_same_it_is_the_same_and_of_a_word_more_another()
    {
        var state = Reported("en");

        Assert.Equal(Of(state).Text, Of(ChatPlayer.ThroughJson(state)).Text);
        Assert.NotEqual(
            Of(state).Hash, Of(state with { Log = [.. state.Log, new LogEntry { Question = "story", Told = "And again." }] }).Hash);
        Assert.NotEqual(Of(state).Hash, TakeAwayRecord.Of(state, ChatPlayer.Tenant, Check, Now.AddMinutes(1))!.Hash);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void It_is_in_the_persons_language_first_and_in_English(string language)
    {
        var record = Of(Reported(language));

        Assert.Equal(language == "en" ? ["en"] : [language, "en"], record.Parts.Select(part => part.Language));
        Assert.Equal(Texts.In(language).Of("record.title"), record.Parts[0].Title);
        Assert.Equal(Texts.In(language).IsRightToLeft, record.Parts[0].IsRightToLeft);
        Assert.All(record.Parts, part => Assert.DoesNotContain(part.Lines, line => line.Value.Contains('{', StringComparison.Ordinal)));
    }

    [Fact]
    public void Where_somebody_is_reached_and_who_they_are_stays_out_of_it()
    {
        var state = Reported("en");
        var text = Of(state with
        {
            Log =
            [
                .. state.Log,
                Entry("contact", new() { Contact = new ContactAddress("call", "503-555-0188"), Codes = ["call"] }),
                Entry("orientation", new() { Codes = ["so_gay"], Text = "I am gay" }),
            ],
        }).Text;

        Assert.DoesNotContain("503-555-0188", text, StringComparison.Ordinal);
        Assert.DoesNotContain("gay", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_taken_back_or_skipped_is_not_said_and_a_tenants_own_question_is()
    {
        var state = Reported("es");
        var tenant = ChatPlayer.Tenant with
        {
            Questions = new()
            {
                Added =
                [
                    new AddedQuestion
                    {
                        Id = "x_bus", Ask = Words("Which bus?"), Summary = Words("Bus"),
                        Options = [new AddedOption { Code = "x20", Label = Words("Line 20") }],
                    },
                ],
            },
        };

        var text = TakeAwayRecord.Of(
            state with
            {
                Log =
                [
                    .. state.Log,
                    new LogEntry { Question = "when" },
                    Entry("needs", new() { Skipped = true }),
                    Entry("x_bus", new() { Codes = ["x20"] }),
                ],
            },
            tenant, Check, Now)!.Text;

        Assert.Contains("\nWhen: not said\n", text, StringComparison.Ordinal);
        Assert.Contains("\nHelp: not said\n", text, StringComparison.Ordinal);
        Assert.Contains("\nBus: Line 20\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void There_is_none_before_a_report_and_none_while_somebody_else_may_be_writing()
    {
        Assert.Null(TakeAwayRecord.Of(Reported("en") with { Report = null }, ChatPlayer.Tenant, Check, Now));
        Assert.Null(TakeAwayRecord.Of(Reported("en") with { ClosedAt = Now }, ChatPlayer.Tenant, Check, Now));
    }

    private static TakeAwayRecord Of(DialogState state) => TakeAwayRecord.Of(state, ChatPlayer.Tenant, Check, Now)!;

    private static Dictionary<string, string> Words(string english) => new() { ["en"] = english };

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private static DialogState Reported(string language) => DialogState.New with
    {
        Language = language,
        Report = new SubmittedReport(Guid.Parse("019ac000-0000-7000-8000-0000000000aa"), 2, Now.AddHours(-1)),
        Log =
        [
            new LogEntry { Question = "story", Told = "Un hombre me gritó." },
            new LogEntry { Question = "story", Told = "Luego tiró una botella. 🙏" },
            Entry("when", new() { When = new IncidentTime("2026-11-23T21:30", null, "minute", null, 21) }),
            Entry("where", new()
            {
                Where = new IncidentPlace("physical", "97233", "Portland", "OR", "41051", null, null, "en la panadería", "zip"),
            }),
            Entry("bias", new() { Codes = ["religion"], Text = "por mi velo" }),
            Entry("needs", new() { Codes = ["legal_advice"] }),
        ],
    };

    private static LogEntry Entry(string question, Given given) => new()
    {
        Question = question,
        Answer = new Answer
        {
            Source = AnswerSource.Asked,
            At = Now,
            Codes = given.Codes,
            Text = given.Text,
            When = given.When,
            Where = given.Where,
            Contact = given.Contact,
            Skipped = given.Skipped,
        },
    };

    private sealed record Given
    {
        public IReadOnlyList<string>? Codes { get; init; }

        public string? Text { get; init; }

        public IncidentTime? When { get; init; }

        public IncidentPlace? Where { get; init; }

        public ContactAddress? Contact { get; init; }

        public bool Skipped { get; init; }
    }
}
