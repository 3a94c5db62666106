using System.Text.Json;
using HateResponse.Hosting;
using NodaTime;

namespace HateResponse.Dialogs.Tests.Recognizers;

/// <summary>A line of the public cases.</summary>
internal sealed record PublicCase(
    string Kind, string Language, string Input, LocalDateTime Reference, IReadOnlyList<string> Options, string Expected)
{
    public const string File = "peers/understanding/cases/public.jsonl";

    public static IEnumerable<PublicCase> Read() =>
        System.IO.File.ReadLines(Path.Combine(Repository.Shared, File)).Where(l => l.Length > 0).Select(Parse);

    private static PublicCase Parse(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        var kind = root.GetProperty("kind").GetString()!;
        var reference = DateTimeOffset.Parse(root.GetProperty("reference").GetString()!, null);
        var options = root.GetProperty("context").TryGetProperty("options", out var list)
            ? list.EnumerateArray().Select(o => o.GetString()!).ToList()
            : [];
        return new(kind, root.GetProperty("language").GetString()!, root.GetProperty("input").GetString()!,
            LocalDateTime.FromDateTime(reference.DateTime), options, ExpectedOf(kind, root.GetProperty("expected")));
    }

    private static string ExpectedOf(string kind, JsonElement expected)
    {
        foreach (var word in new[] { "unknown", "none", "online" })
        {
            if (expected.TryGetProperty(word, out _))
            {
                return word;
            }
        }

        string Text(string name) => expected.TryGetProperty(name, out var value) ? value.ToString() : "";
        return kind switch
        {
            "when" => $"{Text("start")} {Text("end")}",
            "confirm" => Text("value"),
            "choice" => Text("index"),
            "language" => Text("language"),
            "danger" => string.Join(' ', expected.GetProperty("flags").EnumerateArray().Select(f => f.GetString()).Order()),
            "optout" => $"{Text("command")} {Text("language")}".Trim(),
            _ => Text("zip") is { Length: > 0 } zip ? zip : $"{Text("city")}, {Text("state")}",
        };
    }
}
