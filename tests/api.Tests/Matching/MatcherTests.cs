using HateResponse.Api.Matching;
using HateResponse.Api.Tenants;

namespace HateResponse.Api.Tests.Matching;

public sealed class MatcherTests
{
    private static readonly GeoPoint Here = new(45.52, -122.68);
    private static readonly MatchSettings Settings = new();

    private static readonly MatchQuestion Question = new()
    {
        Needs = ["counseling", "legal_advice"],
        Language = "es",
        Communities = Set("race_latino"),
        AgeBand = "25_44",
        Zip = "97201",
        County = "41051",
        Point = Here,
        Now = ApiHost.Start,
        Day = DayOfWeek.Tuesday,
        Time = new TimeOnly(10, 0),
    };

    private static readonly ServiceProfile Fallback = Service(900) with { Needs = Set("not_sure") };

    /// <summary>A service that fits the question, and one fact that makes it unfit.</summary>
    public static TheoryData<string> Unfit => [.. Flaws.Keys];

    private static readonly Dictionary<string, Func<ServiceProfile, ServiceProfile>> Flaws = new()
    {
        ["inactive"] = service => service with { IsActive = false },
        ["has said no"] = service => service with { OrganizationId = Organization(77) },
        ["run by police"] = service => service with { IsPoliceRun = true },
        ["other need"] = service => service with { Needs = Set("medical") },
        ["other county"] = service => service with { Areas = ["county:41005", "zip:97202", "state:53"] },
        ["remote for another state"] = service => service with { Areas = ["state:53"], IsRemote = true },
        ["too young for it"] = service => service with { MinimumAge = 55 },
        ["too old for it"] = service => service with { MaximumAge = 24 },
        ["other language"] = service => service with { Languages = Set("zh", "en") },
        ["English only"] = service => service with { Languages = Set() },
    };

    [Theory]
    [MemberData(nameof(Unfit))]
    public void What_is_never_relaxed_leads_to_the_fallback(string flaw)
    {
        var question = Question with { Excluded = new HashSet<Guid> { Organization(77) } };
        var service = Service(1);
        Assert.Equal([1], Numbers(Find(question, service)));

        var matches = Find(question, Flaws[flaw](service));

        Assert.Equal([900], Numbers(matches));
        Assert.Equal(["fallback"], matches[0].Reasons);
    }

    [Theory]
    [InlineData("county:41051")]
    [InlineData("zip:97201")]
    [InlineData("state:41")]
    public void A_service_covers_by_county_zip_or_state(string area) =>
        Assert.Equal([1], Numbers(Find(Question, Service(1) with { Areas = [area] })));

    [Fact]
    public void Who_did_not_tell_a_place_or_an_age_is_refused_nothing_for_it() =>
        Assert.Equal([1], Numbers(Find(
            Question with { Zip = null, County = null, Point = null, AgeBand = null },
            Service(1) with { Areas = ["county:53011"], MinimumAge = 60, Places = [new GeoPoint(47, -122)] })));

    [Theory]
    [InlineData("13_17", 12.0, 21.0, true)]
    [InlineData("under_13", 13.0, null, false)]
    [InlineData("18_24", 24.0, null, true)] // may be 24
    [InlineData("75_plus", null, 74.0, false)]
    [InlineData("declined", 55.0, null, true)]
    public void Age_bands_overlap_or_do_not(string band, double? minimum, double? maximum, bool fits) =>
        Assert.Equal(
            [fits ? 1 : 900],
            Numbers(Find(Question with { AgeBand = band }, Service(1) with { MinimumAge = minimum, MaximumAge = maximum })));

    [Theory]
    [InlineData("asl", false, 900)]
    [InlineData("asl", true, 1)] // by video
    [InlineData("none", false, 1)]
    public void Access_must_be_given_or_the_service_be_remote(string need, bool isRemote, int number) =>
        Assert.Equal([number], Numbers(Find(Question with { Access = Set(need) }, Service(1) with { IsRemote = isRemote })));

    [Fact]
    public void Who_wants_the_police_may_be_sent_to_them() =>
        Assert.Equal([1], Numbers(Find(Question with { AcceptsPolice = true }, Service(1) with { IsPoliceRun = true })));

    [Fact]
    public void Demands_are_given_up_in_order_distance_community_capacity()
    {
        var far = Service(1) with { Places = [new GeoPoint(44.05, -123.09)] };
        var forOthers = Service(2) with { Communities = Set("race_asian") };
        var full = Service(3) with { Capacity = 0 };
        var fits = Service(4);

        Assert.Equal([4], Numbers(Find(Question, full, forOthers, far, fits)));
        Assert.Equal([1], Numbers(Find(Question, full, forOthers, far)));
        Assert.Equal([2], Numbers(Find(Question, full, forOthers)));
        Assert.Equal([3], Numbers(Find(Question, full)));
        Assert.Equal([900], Numbers(Find(Question)));
    }

    [Fact]
    public void A_remote_service_is_never_too_far() =>
        Assert.Equal([1, 2], Numbers(Find(
            Question,
            Service(1) with { Places = [new GeoPoint(44.05, -123.09)], IsRemote = true },
            Service(2))).Order());

    [Fact]
    public void Each_merit_moves_a_service_up()
    {
        var plain = Service(1) with { Languages = Set(), HasInterpreters = true, IsFree = false };
        ServiceProfile[] better =
        [
            plain with { Languages = Set("es") },
            plain with { Communities = Set("race_latino") },
            plain with { Places = [Here] },
            plain with { IsFree = true },
            plain with { Needs = Set("counseling", "legal_advice") },
            plain with { Hours = [new OpenHours(DayOfWeek.Tuesday, new TimeOnly(9, 0), new TimeOnly(17, 0))] },
            plain with { Capacity = 3, CapacityToldAt = ApiHost.Start.AddDays(-29) },
        ];

        Assert.All(better, service =>
            Assert.Equal([2, 1], Numbers(Find(Question, plain, service with { ServiceId = Id(2), OrganizationId = Organization(2) }))));
    }

    [Fact]
    public void What_merits_nothing_moves_nothing()
    {
        var plain = Service(1) with { Languages = Set(), HasInterpreters = true, IsFree = false };
        ServiceProfile[] same =
        [
            plain with { Hours = [new OpenHours(DayOfWeek.Tuesday, new TimeOnly(17, 0), new TimeOnly(21, 0))] },
            plain with { Hours = [new OpenHours(DayOfWeek.Monday, new TimeOnly(9, 0), new TimeOnly(17, 0))] },
            plain with { Capacity = 3, CapacityToldAt = ApiHost.Start.AddDays(-30) },
        ];

        Assert.All(same, service =>
            Assert.Equal([1, 2], Numbers(Find(Question, service with { ServiceId = Id(2), OrganizationId = Organization(2) }, plain))));
    }

    [Fact]
    public void The_first_need_weighs_more_than_the_others_together() =>
        Assert.Equal([2, 1], Numbers(Find(
            Question with { Needs = ["counseling", "legal_advice", "medical", "housing_safe"] },
            Service(1) with { Needs = Set("legal_advice", "medical", "housing_safe") },
            Service(2) with { Needs = Set("counseling") })));

    [Fact]
    public void Equal_services_come_in_the_order_of_their_ids_whatever_the_order_of_the_directory()
    {
        ServiceProfile[] services = [Service(3), Service(1), Service(4), Service(2)];

        Assert.Equal([1, 2, 3], Numbers(Find(Question, services)));
        Assert.Equal([1, 2, 3], Numbers(Find(Question, [.. services.Reverse()])));
    }

    [Fact]
    public void An_organization_is_offered_once_with_its_best_service() =>
        Assert.Equal([2, 3], Numbers(Find(
            Question,
            Service(1) with { OrganizationId = Organization(9), IsFree = false },
            Service(2) with { OrganizationId = Organization(9) },
            Service(3))));

    [Fact]
    public void Reasons_come_strongest_first()
    {
        var service = Service(1) with
        {
            Needs = Set("counseling"),
            Communities = Set("race_latino"),
            Places = [Here],
            IsRemote = true,
        };

        Assert.Equal(["need", "language", "community", "near", "free"], Find(Question, service)[0].Reasons);
        Assert.Equal(
            ["need", "community", "interpreter", "free", "remote"],
            Find(Question, service with { Languages = Set("en"), HasInterpreters = true, Places = [] })[0].Reasons);
    }

    [Fact]
    public void English_is_no_reason_and_no_interpreter_is_told_of() =>
        Assert.Equal(
            ["need", "free"],
            Find(Question with { Language = "en" }, Service(1) with { Languages = Set("en"), HasInterpreters = true })[0].Reasons);

    [Fact]
    public void Who_asks_for_nothing_is_shown_who_finds_a_way() =>
        Assert.Equal([2], Numbers(Find(
            Question with { Needs = [] }, Service(1), Service(2) with { Needs = Set("not_sure") })));

    private static IReadOnlyList<Match> Find(MatchQuestion question, params ServiceProfile[] services) =>
        Matcher.Find(question, [.. services, Fallback with { Languages = Set("xx") }], Settings, Fallback.ServiceId);

    private static IEnumerable<int> Numbers(IEnumerable<Match> matches) =>
        matches.Select(match => int.Parse(match.Service.ServiceId.ToString()[^4..], null));

    private static ServiceProfile Service(int number) => new()
    {
        ServiceId = Id(number),
        OrganizationId = Organization(number),
        OrganizationName = "Organization",
        ServiceName = "Service",
        Needs = Set("counseling"),
        Languages = Set("es", "en"),
        IsFree = true,
    };

    private static Guid Id(int number) => Guid.Parse($"0199c000-0001-7000-8000-00000000{number:0000}");

    private static Guid Organization(int number) => Guid.Parse($"0199c000-0002-7000-8000-00000000{number:0000}");

    private static HashSet<string> Set(params string[] codes) => [.. codes];
}
