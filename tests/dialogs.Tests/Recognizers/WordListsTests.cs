using HateResponse.Dialogs.Recognizers;
using HateResponse.Dialogs.Recognizers.Dates;
using HateResponse.Dialogs.Recognizers.Lexicon;
using HateResponse.Hosting;

namespace HateResponse.Dialogs.Tests.Recognizers;

/// <summary>A section that nothing reads is a word that nobody hears: the lists are held to the names of the code.</summary>
public class WordListsTests
{
    private const string Codes = "data/codes/hr_codes.json";

    private static readonly string[] Aside = ["except", "past", "now", "victim", "whole", "want"];

    [Fact]
    public void Every_language_has_every_list()
    {
        var lists = typeof(FoldedText).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith("words/", StringComparison.Ordinal)).Select(n => n.Split('/')).ToList();

        Assert.Contains("en", lists.Select(l => l[1]));
        Assert.All(lists.GroupBy(l => l[1]), language => Assert.Equal(21, language.Count()));
    }

    [Fact]
    public void Every_section_of_time_has_a_meaning()
    {
        foreach (var language in WordLists.Shared.Languages)
        {
            Assert.All(language.Dates.Sections.Distinct(), section => Assert.NotEqual(ItemKind.Other, DateLexer.Meaning(section).Kind));
        }
    }

    [Fact]
    public void Every_section_of_the_short_lists_is_known()
    {
        foreach (var language in WordLists.Shared.Languages)
        {
            Assert.Empty(language.Confirm.Sections.Except(["yes", "yes opens", "no", "no opens", "not_sure", "other"]));
            Assert.Empty(language.Choice.Sections.Except(["lead", "trail", "last", "and", "all", "both", "not"]));
            Assert.Empty(language.OptOut.Sections.Except(["out", "out own", "out clause", "told", "in", "in own"]));
            Assert.Empty(language.Contact.Sections.Except(["text", "call", "not text", "not call", "none"]));
            Assert.Empty(language.Ages.Sections.Except(["age", "other"]));
            Assert.All(language.Commands.Sections.Distinct(), section =>
                Assert.True(Enum.TryParse<Command>(section.Split(' ')[0].Replace("_", "", StringComparison.Ordinal), true, out _), section));
            Assert.All(language.Numbers.Sections.Where(s => s != "suffix").Distinct(), section =>
                Assert.True(int.TryParse(section.Replace("ordinal ", "", StringComparison.Ordinal), out _), section));
        }
    }

    [Fact]
    public void Every_hedge_has_a_kind_and_a_reach()
    {
        string[] kinds = ["not", "will", "maybe"];
        foreach (var section in WordLists.Shared.Languages.SelectMany(l => l.Hedges.Sections).Distinct().Select(s => s.Split(' ')))
        {
            Assert.True(section is ["ends"] or ["elsewhere"] || (section is ["ends", var kind] && kinds.Contains(kind))
                || (section is [var hedge, var reach] && kinds.Contains(hedge) && int.TryParse(reach, out _)), string.Join(' ', section));
        }
    }

    [SharedFact(Codes)]
    public void Flags_motives_and_roles_are_codes_of_the_report()
    {
        var codes = File.ReadAllText(Path.Combine(Repository.Shared, Codes));
        var sections = WordLists.Shared.Languages
            .SelectMany(l => new[] { l.Bias, l.Roles, l.Types, l.Motives, l.Weapons, l.Injuries, l.Police }).SelectMany(b => b.Sections)
            .Concat(WordLists.Shared.Danger.Sections).Distinct().Where(s => !s.StartsWith("read ", StringComparison.Ordinal))
            .SelectMany(s => s.Split(' ')).Except(Aside);

        Assert.All(sections, code => Assert.Contains($"\"{code}\"", codes, StringComparison.Ordinal));
    }
}
