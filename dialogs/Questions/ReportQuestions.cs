using HateResponse.Dialogs.Engine;

namespace HateResponse.Dialogs.Questions;

/// <summary>
/// The conversation on one page: what is asked, in this order, each only while it has no answer. A person answers eight of
/// these at most, fewer for all that the story tells; the rest is asked of who wants to tell more, topic by topic.
/// </summary>
internal static partial class ReportQuestions
{
    /// <summary>Answers in which a report is complete, the one that sends it included.</summary>
    private const int ShortPath = 8;

    /// <summary>Words from which on the first texts are the story, and it is not asked for.</summary>
    private const int ToldWords = 15;

    /// <summary>The same where the first text holds most of what is asked: some languages say much in few words.</summary>
    private const int DenseWords = 10;

    /// <summary>What was read from the story is confirmed from so many answers on that need not be asked; fewer are shown.</summary>
    private const int WorthConfirming = 2;

    private static readonly string[] YesNo = ["yes", "no"];
    private static readonly string[] YesNoUnsure = ["yes", "no", "unsure"];

    /// <summary>All of them, in order.</summary>
    public static readonly IReadOnlyList<Question> All =
    [
        new() { Id = Safe, Options = static _ => YesNoUnsure, Read = Readings.YesNo },
        new() { Id = Story, Applies = static answers => answers.StoryWords < (answers.BeganWithStory && HoldsMost(answers) ? DenseWords : ToldWords) },
        new()
        {
            Id = Understood,
            Many = true,
            Options = static answers => ["yes", .. answers.FromStory.Take(Heard.MostToConfirm)],
            Applies = HoldsMost,
            Read = Readings.Understood,
        },
        new() { Id = When, Read = Readings.When },
        new() { Id = Where, Read = Readings.Where },
        new()
        {
            Id = Bias,
            Many = true,
            IsTelling = true,
            Options = static _ => ["race", "origin", "religion", "lgbtq", "disability", "unsure"],
            MoreOptions = ["gender_female", "gender_male", "ext_age", "ext_homeless", "ext_political", "ext_caste", "ext_veteran",
                "ext_hiv_health", "ext_appearance", "ext_association", "ext_work_role", "ext_service_animal", "not_bias"],
            Read = Readings.Bias,
        },
        new()
        {
            Id = BiasDetail,
            Many = true,
            IsTelling = true,
            Options = static answers => BroadOptions.Bias.Details(answers[Bias]),
            Applies = static answers => BroadOptions.Bias.Details(answers[Bias]).Count > 0 && HasRoomFor(answers, Needs, Contact, Send),
            Read = Readings.Bias,
        },
        new()
        {
            Id = Needs,
            Many = true,
            Options = static _ =>
                ["counseling", "legal_advice", "safety_plan", "police_report_help", "not_sure", "just_record"],
            MoreOptions = ["crisis_support", "peer_support", "medical", "civil_rights", "immigration_legal", "victim_comp",
                "emergency_money", "housing_safe", "housing_help", "police_accompany", "school_advocacy", "work_advocacy",
                "language_help", "disability_access", "online_takedown", "graffiti_removal", "security_site", "mediation",
                "spiritual", "transport"],
            Read = Readings.Needs,
        },
        new()
        {
            Id = Contact,
            Options = static _ => ["here", "call", "none"],
            OptionsOnTheWeb = [ByReturnCode, "none"],
            Read = Readings.Contact,
        },

        // what exactly happened
        Detail(Types, Topics.What, ["words", "threat", "violence", "property", "unfair", "other"], many: true,
            more: ["vehicle_attack", "sexual_contact", "sexual_assault", "robbery", "held_kidnapped", "death", "break_in", "blackmail",
                "hacking", "impersonation", "doxxing", "image_abuse", "swatting", "health_discrim", "transit_refused", "trespass",
                "disrupt_worship", "group_activity", "unsure"]),
        new()
        {
            Id = TypesDetail,
            Many = true,
            IsTelling = true,
            Options = static answers => BroadOptions.Types.Details(answers[Types]),
            Applies = static answers => BroadOptions.Types.Details(answers[Types]).Count > 0,
        },
        Detail(PlaceType, Topics.What, ["home", "street", "transit_vehicle", "school_k12", "work_office", "store"],
            answers => !answers.IsOnline,
            more: ["parking", "transit_station", "worship", "college", "daycare", "grocery", "convenience", "department", "mall", "restaurant", "bar",
                "hotel", "gas", "bank", "park", "outdoors", "water", "gov", "health", "community", "shelter", "jail", "stadium", "tribal",
                "cemetery", "other", "unknown"]),
        Words(Platform, Topics.What, answers => answers.IsOnline),
        Words(WordsUsed, Topics.What),
        Detail(Indicators, Topics.What,
            ["slurs_words", "written_drawn", "symbol_object_left", "visible_identity", "similar_incidents", "none_seen"], many: true,
            more: ["online_posts", "place_of_identity", "date_significance", "event_or_news_trigger", "group_member_hate_group",
                "no_other_motive", "location_history", "statement_after", "different_groups", "other"]),
        Detail(Basis, Topics.What, ["actual", "perceived", "association", "unknown"], more: ["mistaken"]),
        Detail(Pattern, Topics.What, ["one_time", "repeated_before", "ongoing", "escalating", "unknown"]),
        Detail(Evidence, Topics.What, ["photo", "video", "screenshot", "message_text", "physical_kept", "none"], many: true,
            more: ["audio", "document", "link", "voicemail"]),

        // injuries and losses
        Detail(Injury, Topics.Harm, ["none", "minor", "serious", "life_threatening", "unknown"], more: ["death", "declined"]),
        Detail(Medical, Topics.Harm, ["not_needed", "needed_not_received", "self_care", "clinic", "emergency_room", "hospital_admitted"],
            answers => !answers.Is(Injury, "none"), more: ["unknown"]),
        Detail(Weapon, Topics.Harm, ["none", "hands_feet", "knife", "gun", "thrown_object", "other"],
            more: ["blunt_object", "vehicle", "fire", "explosive", "spray", "unknown"]),
        Detail(Impacts, Topics.Harm, ["fear", "sleep", "avoid_places", "missed_work", "children_affected", "none"], many: true,
            more: ["missed_school", "moved_home", "changed_routine", "hid_identity", "health_worse", "money_loss", "community_afraid", "other"]),
        Detail(Loss, Topics.Harm, ["none", "under_100", "100_999", "1000_9999", "10000_plus", "unknown"]),

        // who did it
        Detail(OffenderCount, Topics.Who, ["one", "two", "three_to_five", "six_plus", "none_seen", "unknown"], more: ["crowd"]),
        Detail(OffenderRelation, Topics.Who, ["stranger", "neighbor", "coworker", "classmate", "police_security", "unknown"],
            more: ["landlord", "boss", "customer_client", "service_provider", "teacher_staff", "family", "partner_ex",
                "friend_acquaintance", "public_official", "online_unknown", "organization", "other"]),
        Detail(OffenderGroup, Topics.Who, ["no", "suspected", "yes", "unknown"]),
        Detail(OffenderAge, Topics.Who, ["minors", "adults", "both", "unknown"]),

        // the police
        Detail(Police, Topics.Police, ["no", "yes_report_taken", "yes_no_report", "tried_failed", "unknown"], more: ["declined"]),
        Words(PoliceNumber, Topics.Police, answers => answers.Is(Police, "yes_report_taken")),
        Detail(PoliceWant, Topics.Police, ["no", "yes_with_help", "yes_myself", "later", "unsure"],
            answers => !answers.Is(Police, "yes_report_taken")),
        Detail(PoliceWhyNot, Topics.Police,
            ["fear_of_police", "fear_immigration", "fear_retaliation", "nothing_will_happen", "language", "other"],
            answers => answers.Is(PoliceWant, "no") || answers.Is(Police, "no"), many: true,
            more: ["not_serious", "past_experience", "not_a_crime", "do_not_know_how", "privacy", "declined"]),
        Detail(SharePolice, Topics.Police, YesNo),

        // how to be reached
        Words(Name, Topics.Reach),
        Detail(Window, Topics.Reach,
            ["any", "weekday_morning", "weekday_afternoon", "weekday_evening", "weekend_morning", "weekend_afternoon"],
            many: true, more: ["weekend_evening"]),
        Detail(Voicemail, Topics.Reach, YesNo, answers => answers.Is(Contact, "call")),
        Detail(SayName, Topics.Reach, YesNo),
        Detail(Interpreter, Topics.Reach, YesNoUnsure),
        Detail(Access, Topics.Reach, ["asl", "text_only", "large_print", "support_person", "physical_access", "none"], many: true,
            more: ["vrs_relay", "captions", "screen_reader", "easy_read", "voice_input", "quiet_space", "extra_time", "other"]),

        // about the person
        Detail(Role, Topics.Me, ["victim", "family_friend", "on_behalf", "witness", "organization"], more: ["community_member", "staff_assisted"])
            with { IsTelling = false },
        Detail(Permission, Topics.Me, ["yes", "parent_guardian", "cannot_ask", "no"], answers => answers.IsForAnother, more: ["not_applicable"])
            with { IsTelling = false },
        Words(Organization, Topics.Me, answers => answers.Is(Role, "organization")),
        Detail(Victim, Topics.Me, ["individual", "religious_org", "business", "public", "government", "other"],
            answers => answers.Is(Role, "organization") || answers.Is(Role, "community_member"),
            more: ["financial", "law_enforcement_officer", "unknown"]),
        Detail(Age, Topics.Me, ["13_17", "18_24", "25_44", "45_59", "60_74", "75_plus"], read: Readings.AgeBands, more: ["under_13", "declined"]),
        Detail(ShareStats, Topics.Me, YesNo),
        Detail(ShareCity, Topics.Me, YesNo),
        Detail(ShareResearch, Topics.Me, YesNo),
        Detail(Demographics, Topics.Me, YesNo),
        Detail(Race, Topics.Me, ["asian", "black", "hispanic_latino", "middle_eastern_north_african", "white", "self_describe"],
            MaySayMore, many: true, more: ["american_indian_alaska_native", "nhpi", "declined"]),
        Words(Gender, Topics.Me, MaySayMore),
        Words(Orientation, Topics.Me, MaySayMore),
        Words(Religion, Topics.Me, MaySayMore),
        Detail(Disability, Topics.Me, ["yes", "no", "declined"], MaySayMore),

        new()
        {
            Id = Send, MaySkip = false, MoreOptions = ["send", "more", "not_now"], OptionsOnTheWeb = ["send", "more", "not_now"], Read = Readings.Send,
        },
    ];

    /// <summary>First lines of the summary, numbered from 1 in this order; "change 2" is the second. What else was told follows.</summary>
    public static readonly IReadOnlyList<string> Summary = [Role, Types, When, Where, Bias, Needs, Contact];

    /// <summary>Questions that come in between and belong to no report.</summary>
    public static readonly IReadOnlyList<Question> Interposed =
    [
        new() { Id = Interpositions.Danger, Options = static _ => ["yes", "no", "false_alarm"], Read = Readings.YesNo },
        new() { Id = Interpositions.Language, MaySkip = false, MoreOptions = ["asl", "callback"] },
        new() { Id = Interpositions.Minor, Options = static _ => ["under_13", "13_17", "declined"], Read = Readings.Age },
        new() { Id = Interpositions.StartOver, Options = static _ => YesNo, Read = Readings.YesNo },
        new() { Id = Interpositions.Erase, Options = static _ => YesNo, Read = Readings.YesNo },
        new() { Id = Interpositions.Confirm, Options = static _ => YesNo, Read = Readings.YesNo },
        new() { Id = Interpositions.Stuck, Options = static _ => ["skip", "human"] },
        new() { Id = Interpositions.CodeWord, Read = Returning.ReadWord },
        new() { Id = More, Many = true, Options = static _ => Topics.All },
        new() { Id = Interpositions.Choose },
    ];

    /// <summary>What is asked of somebody of whom nothing is kept, and nothing else.</summary>
    public static readonly IReadOnlyList<string> OffRecord = [Safe, Needs, Where];

    /// <summary>A question that only who wants to tell more is asked.</summary>
    private static Question Detail(
        string id,
        string topic,
        IReadOnlyList<string> options,
        Func<Answers, bool>? applies = null,
        IReadOnlyList<string>? more = null,
        bool many = false,
        Func<Heard, Answer?>? read = null) => new()
        {
            Id = id,
            Topic = topic,
            IsTelling = true,
            Options = _ => options,
            MoreOptions = more ?? [],
            Many = many,
            Applies = applies ?? (static _ => true),
            Read = read ?? (options == YesNo || options == YesNoUnsure ? Readings.YesNo : static _ => null),
        };

    /// <summary>One of those that is answered in the person's own words.</summary>
    private static Question Words(string id, string topic, Func<Answers, bool>? applies = null) => new()
    {
        Id = id,
        Topic = topic,
        Applies = applies ?? (static _ => true),
        Read = Readings.Words,
        TakesWords = true,
    };

    /// <summary>Whether the story told most of date, place and reason.</summary>
    private static bool HoldsMost(Answers answers) =>
        answers.FromStory.Count(question => question is When or Where or Bias) >= WorthConfirming;

    private static bool MaySayMore(Answers answers) => answers.Is(Demographics, "yes");

    /// <summary>Whether a question more still leaves room for those that must follow.</summary>
    private static bool HasRoomFor(Answers answers, params ReadOnlySpan<string> questions)
    {
        var open = 1;
        foreach (var question in questions)
        {
            open += answers[question] is null ? 1 : 0;
        }

        return answers.AskedCount + open <= ShortPath;
    }
}
