using System.Text.Json.Nodes;
using HateResponse.Hosting;

namespace HateResponse.Line.Tests.Whole;

/// <summary>A question of the line's own, as a file adds it.</summary>
public sealed class AddedQuestionTests
{
    private const string Phone = "+15035550150";

    private const string Questions =
        """
        { "added": [{ "id": "x_school", "ask": { "en": "Was it at a school?" }, "summary": { "en": "School" }, "after": "where",
          "options": [{ "code": "yes", "label": { "en": "At school" } }, { "code": "no", "label": { "en": "Not at school" } }] }] }
        """;

    [Fact]
    public async Task It_is_asked_and_kept_and_whoever_opens_the_story_reads_the_answer()
    {
        var folder = Directory.CreateTempSubdirectory("hateresponse-");
        var tenant = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "tenants", "riverton.json")))!;
        tenant["questions"] = JsonNode.Parse(Questions);
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "riverton.json"), tenant.ToJsonString());
        await using var line = new WholeLine(BotHostOptions.With("Tenants:Directory", folder.FullName) with { Simulator = true });

        foreach (var text in (string[])["hello", "yes", "a man shouted at us yesterday in 97233 and pushed my son off the bus"])
        {
            await line.TextAsync(Phone, text);
        }

        await line.ForwardAsync(TimeSpan.FromSeconds(30));
        var asked = string.Join('\n', await line.TextAsync(Phone, "1"));
        foreach (var text in (string[])["at school", "because we are Muslim", "legal advice", "text me here", "send"])
        {
            await line.TextAsync(Phone, text);
        }

        var staff = await line.CaseworkerAsync(null);
        var page = WholeLine.FirstCase(staff);
        await staff.GetAsync(page);
        var unread = staff.Text;
        await staff.PostAsync(page + "/open", ("part", "story"));
        folder.Delete(recursive: true);

        Assert.Contains("Was it at a school?", asked, StringComparison.Ordinal);
        Assert.DoesNotContain("At school", unread, StringComparison.Ordinal);
        Assert.Contains("At school", staff.Text, StringComparison.Ordinal);
    }
}
