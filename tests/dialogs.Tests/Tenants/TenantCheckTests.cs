using HateResponse.Dialogs.Questions;
using HateResponse.Dialogs.Tenants;
using HateResponse.Dialogs.Tests.Transcripts;

namespace HateResponse.Dialogs.Tests.Tenants;

public sealed class TenantCheckTests
{
    private static readonly AddedQuestion School = new()
    {
        Id = "x_school",
        Ask = English("Did it happen at a school?"),
        Summary = English("School"),
        Options = [Option("yes", "Yes"), Option("no", "No")],
        After = ReportQuestions.Where,
    };

    [Fact]
    public void A_line_with_everything_of_its_own_has_no_fault()
    {
        var tenant = ChatPlayer.Tenant with
        {
            Languages = ["en", "es"],
            Texts = Texts("en", ("notice.mandatory", "Staff of {line} must tell the authorities if a child is hurt."), ("story.thanks", "Thank you.")),
            Questions = new QuestionSettings
            {
                Hidden = [ReportQuestions.Bias],
                Required = [ReportQuestions.When, "x_school"],
                Order = [ReportQuestions.Safe, ReportQuestions.Where, "x_school", ReportQuestions.When, ReportQuestions.Send],
                Added = [School, School with { Id = "x_class", After = "x_school" }],
            },
        };

        Assert.Empty(TenantCheck.Of(tenant));
    }

    [Fact]
    public void Languages_that_there_are_no_texts_in_are_named_wherever_they_stand()
    {
        var tenant = ChatPlayer.Tenant with
        {
            Language = "ar",
            Languages = ["en", "tlh"],
            StaffHours = new Dictionary<string, string> { ["tlh"] = "x" },
            Texts = Texts("tlh", ("story.thanks", "x")),
            Questions = new QuestionSettings
            {
                Added = [School with { Options = [Option("a", "A"), new AddedOption { Code = "b", Label = In("tlh", "B") }] }],
            },
        };

        Assert.Equal(
            [
                "language language_not_offered", "languages[1] language_unknown",
                "questions.added[0].options[1].label.tlh language_unknown", "staffHours.tlh language_unknown",
                "texts.tlh language_unknown",
            ],
            Faults(tenant));
    }

    [Theory]
    [InlineData("story.thanks", "", "text_empty")]
    [InlineData("danger.emergency", " ", "text_empty")]
    [InlineData("ask.safe", "", "text_empty")]
    [InlineData("optout.done", "\n", "text_empty")]
    [InlineData("story.thankyou", "Thank you.", "text_unknown")]
    [InlineData("welcome.who", "I am a helper. In danger, call 911.", "placeholders_of_the_text_expected")]
    [InlineData("story.thanks", "Thank you, {name}.", "placeholders_of_the_text_expected")]
    [InlineData("notice.mandatory", "{org} must tell.", "placeholder_unknown")]
    [InlineData("danger.emergency", "Please be careful.", "emergency_number_missing")]
    [InlineData("danger.self_harm", "Call 911.", "emergency_number_missing")]
    [InlineData("safe.unsure", "Take care of yourself.", "emergency_number_missing")]
    public void A_text_that_cannot_stand_for_ours_is_named(string key, string text, string code) =>
        Assert.Equal([$"texts.en.{key} {code}"], Faults(ChatPlayer.Tenant with { Texts = Texts("en", (key, text)) }));

    [Fact]
    public void A_text_of_more_than_three_segments_is_named_and_one_of_three_is_not()
    {
        const int threeParts = 3 * 153;

        Assert.Empty(Faults(With(new string('a', threeParts))));
        Assert.Equal(["texts.en.story.thanks longer_than_3_segments"], Faults(With(new string('a', threeParts + 1))));
        Assert.Equal(["texts.en.story.thanks longer_than_3_segments"], Faults(With(new string('ж', 3 * 67 + 1))));

        static TenantSettings With(string text) => ChatPlayer.Tenant with { Texts = Texts("en", ("story.thanks", text)) };
    }

    [Theory]
    [InlineData(ReportQuestions.Safe)]
    [InlineData(ReportQuestions.Story)]
    [InlineData(ReportQuestions.Send)]
    public void A_question_without_which_no_report_is_safe_cannot_be_hidden(string id) =>
        Assert.Equal(["questions.hidden[0] question_indispensable"], Faults(new QuestionSettings { Hidden = [id] }));

    [Fact]
    public void Ids_of_no_question_are_named_in_every_list() => Assert.Equal(
        [
            "questions.added[0].after question_unknown", "questions.hidden[0] question_unknown",
            "questions.hidden[1] hidden_and_required", "questions.order[1] question_unknown", "questions.required[0] question_unknown",
        ],
        Faults(new QuestionSettings
        {
            Hidden = ["wen", ReportQuestions.Bias],
            Required = ["x_none", ReportQuestions.Bias],
            Order = [ReportQuestions.Safe, "wen"],
            Added = [School with { After = "x_none" }],
        }));

    [Fact]
    public void Whether_somebody_is_safe_comes_first_and_sending_last() => Assert.Equal(
        ["questions.added[0].after comes_last", "questions.order[0] comes_last", "questions.order[2] comes_first"],
        Faults(new QuestionSettings
        {
            Order = [ReportQuestions.Send, ReportQuestions.When, ReportQuestions.Safe],
            Added = [School with { After = ReportQuestions.Send }],
        }));

    [Fact]
    public void A_question_that_follows_one_that_stands_later_is_named() => Assert.Equal(
        ["questions.added[0].after stands_later"],
        Faults(new QuestionSettings { Added = [School with { After = "x_b" }, School with { Id = "x_b", After = "x_school" }] }));

    [Fact]
    public void A_question_that_fits_no_message_with_its_options_is_named() => Assert.Equal(
        ["questions.added[0].ask.en longer_than_3_segments"],
        Faults(new QuestionSettings { Added = [School with { Ask = English(new string('a', 450)) }] }));

    private static IEnumerable<string> Faults(QuestionSettings questions) => Faults(ChatPlayer.Tenant with { Questions = questions });

    private static IEnumerable<string> Faults(TenantSettings tenant) =>
        TenantCheck.Of(tenant).Select(fault => $"{fault.Path} {fault.Code}").Order(StringComparer.Ordinal);

    private static Dictionary<string, string> English(string text) => In("en", text);

    private static Dictionary<string, string> In(string language, string text) => new() { [language] = text };

    private static AddedOption Option(string code, string label) => new() { Code = code, Label = English(label) };

    private static Dictionary<string, IReadOnlyDictionary<string, string>> Texts(
        string language, params (string Key, string Text)[] texts) => new()
        {
            [language] = texts.ToDictionary(text => text.Key, text => text.Text),
        };
}
