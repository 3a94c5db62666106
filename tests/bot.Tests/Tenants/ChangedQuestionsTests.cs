using System.Text.Json.Nodes;
using HateResponse.Hosting;

namespace HateResponse.Bot.Tests.Tenants;

/// <summary>A question set that changes while a thousand people are in the middle of it.</summary>
public sealed class ChangedQuestionsTests
{
    private const int Drafts = 1000;
    private const string Key = "key-of-the-tests";

    private const string Before =
        """
        { "added": [
          { "id": "x_school", "ask": { "en": "Was it at a school?" }, "summary": { "en": "School" }, "after": "where",
            "options": [{ "code": "yes", "label": { "en": "At school" } }, { "code": "no", "label": { "en": "Not at school" } },
                        { "code": "other", "label": { "en": "On the way" } }] },
          { "id": "x_pet", "ask": { "en": "Was an animal hurt?" }, "summary": { "en": "Animals" }, "after": "needs" }
        ] }
        """;

    /// <summary>"bias" and "x_pet" are gone, "On the way" is gone, "x_new" is new, and place is asked before time.</summary>
    private const string After =
        """
        { "hidden": ["bias"], "order": ["safe", "story", "where", "when", "x_school", "needs", "contact"], "added": [
          { "id": "x_school", "ask": { "en": "Was it at a school?" }, "summary": { "en": "School" }, "after": "where",
            "options": [{ "code": "yes", "label": { "en": "At school" } }, { "code": "no", "label": { "en": "Not at school" } }] },
          { "id": "x_new", "ask": { "en": "Did others see it?" }, "summary": { "en": "Seen" }, "after": "where",
            "options": [{ "code": "yes", "label": { "en": "Some did" } }, { "code": "no", "label": { "en": "Nobody did" } }] }
        ] }
        """;

    /// <summary>Where they are in it, and what they are asked after one more answer under the changed set.</summary>
    private static readonly (string Open, string School, string Next)[] Places =
    [
        ("safe", "1", "story"),
        ("when", "1", "where"),
        ("where", "1", "x_new"),
        ("x_school", "1", "x_new"),
        ("x_school", "3", "x_new"), // an option that is gone: no answer, and the questions go on in their order
        ("bias", "1", "x_new"),
        ("bias", "3", "x_new"),
        ("needs", "1", "x_new"),
        ("needs", "3", "x_new"),
        ("x_pet", "1", "x_new"),
        ("contact", "3", "x_new"),
    ];

    [Fact]
    public async Task No_draft_fails_and_nobody_is_asked_again_what_still_stands()
    {
        await using var host = BotHost.Start(new()
        {
            OneProcess = true,
            Dialog = null,
            Settings = new Dictionary<string, string> { ["Referrals:ApiKey"] = Key },
        });
        host.Provider.Always(TwilioAnswers.Created);
        await PublishAsync(host, Before);
        var drafts = Enumerable.Range(0, Drafts).Select(i => new OpenDraft(host, i) { School = Places[i % Places.Length].School }).ToList();
        await Parallel.ForAsync(0, Drafts, async (i, _) => await drafts[i].UntilAsync(Places[i % Places.Length].Open));
        var known = drafts.ConvertAll(draft => draft.Answered);

        await PublishAsync(host, After);
        await Parallel.ForAsync(0, Drafts, async (i, _) => await drafts[i].AnswerAsync());

        Assert.Equal(0, host.Count("SELECT count(*) FROM set_aside"));
        for (var i = 0; i < Drafts; i++)
        {
            var place = Places[i % Places.Length];
            Assert.Equal($"{place}: {place.Next}", $"{place}: {drafts[i].Open}");
        }

        for (var i = 0; i < Places.Length; i++)
        {
            await GoesOnToTheEndAsync(drafts[i], Places[i], known[i]);
        }
    }

    private static async Task GoesOnToTheEndAsync(OpenDraft draft, (string Open, string School, string Next) place, HashSet<string> known)
    {
        draft.School = "1";
        HashSet<string> asked = [draft.Open!, .. await draft.UntilAsync(null)];

        Assert.NotNull(draft.State.Report);
        Assert.Contains("x_new", asked);
        Assert.DoesNotContain("bias", asked);
        Assert.DoesNotContain("x_pet", asked);
        var stood = place.School != "3" && (known.Contains("x_school") || place.Open == "x_school");
        Assert.Equal($"{place}: {!stood}", $"{place}: {asked.Contains("x_school")}");
        Assert.Empty(asked.Intersect(known.Except(["x_school"])));
    }

    /// <summary>Publishes as somebody does who changes settings, and lets the line hear of it.</summary>
    private static async Task PublishAsync(BotHost host, string questions)
    {
        using var api = new ApiOfTheLine(host, Key);
        await api.PublishAsync(tenant => tenant["questions"] = JsonNode.Parse(questions));
        await host.LookAsync();
    }
}
