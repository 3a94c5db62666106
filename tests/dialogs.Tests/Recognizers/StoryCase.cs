using HateResponse.Dialogs.Recognizers;
using HateResponse.Hosting;

namespace HateResponse.Dialogs.Tests.Recognizers;

/// <summary>A story, and what is to be read from it: one line of a file in <c>Stories</c>.</summary>
internal sealed record StoryCase(string Language, string Story, IReadOnlyDictionary<string, string[]> Expected)
{
    private static readonly string[] Readers = ["types", "bias", "weapon", "injury", "police"];

    /// <summary>The cases of a set ("known", "unseen") in a language.</summary>
    public static List<StoryCase> Read(string set, string language)
    {
        var file = Path.Combine(Repository.Root, "tests/dialogs.Tests/Recognizers/Stories", $"{set}.{language}.txt");
        return [.. File.ReadLines(file).Where(l => l.Length > 0 && l[0] != '#').Select(line => Parse(language, line))];
    }

    /// <summary>What is read wrongly: a code that is not there, or one that is missed.</summary>
    public StoryScore Score()
    {
        var score = new StoryScore();
        foreach (var (reader, codes) in Answers())
        {
            var expected = Expected[reader];
            foreach (var code in codes)
            {
                if (expected.Contains(code))
                {
                    score.Right++;
                }
                else if (!expected.Contains($"{code}?"))
                {
                    score.Wrong.Add($"{reader}: {code} is not in \"{Story}\"");
                }
            }

            foreach (var missed in expected.Where(e => e[^1] != '?' && !codes.Contains(e)))
            {
                score.Missed.Add($"{reader}: {missed} is in \"{Story}\"");
            }
        }

        return score;
    }

    private static StoryCase Parse(string language, string line)
    {
        var columns = line.Split('|', Readers.Length + 1, StringSplitOptions.TrimEntries);
        return new(language, columns[^1], Readers.Select((reader, i) => (reader, codes: columns[i].Split(' ').Where(c => c != "-").ToArray()))
            .ToDictionary(pair => pair.reader, pair => pair.codes));
    }

    private Dictionary<string, IReadOnlyList<string>> Answers()
    {
        var text = FoldedText.Of(Story);
        var police = PoliceRecognizer.Recognize(text, Language);
        return new()
        {
            ["types"] = IncidentTypeRecognizer.Recognize(text, Language),
            ["bias"] = BiasRecognizer.RecognizeInStory(text, Language),
            ["weapon"] = Said(WeaponRecognizer.Recognize(text, Language)),
            ["injury"] = Said(InjuryRecognizer.Recognize(text, Language)),
            ["police"] = [.. Said(police.Reported), .. Said(police.Want is null ? null : $"want_{police.Want}")],
        };
    }

    private static string[] Said(string? code) => code is null ? [] : [code];
}
