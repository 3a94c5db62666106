namespace HateResponse.Benchmarks.Talks;

/// <summary>
/// A transcript in the Bot Framework's mock-conversation format: lines that begin with who speaks, or with what happens outside
/// (<c>wait:</c>, <c>event:</c>). What follows without such a beginning belongs to the line before.
/// </summary>
internal static class ChatFile
{
    private static readonly string[] Others = ["bot:", "wait:", "event:", "tap:", "channel:", "tenant:", "change:", ">", "#"];

    /// <summary>Whether it begins in the middle of a talk: then its words alone are none.</summary>
    public static bool BeginsAt(IEnumerable<string> lines) => lines.Any(line => line.StartsWith("at:", StringComparison.Ordinal));

    /// <summary>The person's side of it.</summary>
    public static Talk Read(IEnumerable<string> lines)
    {
        const string user = "user:";
        var texts = new List<string>();
        var speaks = false;
        foreach (var line in lines)
        {
            if (line.StartsWith(user, StringComparison.Ordinal))
            {
                texts.Add(line[user.Length..].Trim());
                speaks = true;
            }
            else if (Others.Any(other => line.StartsWith(other, StringComparison.Ordinal)))
            {
                speaks = false;
            }
            else if (speaks && line.Trim().Length > 0)
            {
                texts[^1] += "\n" + line.Trim();
            }
        }

        return new Talk(texts);
    }
}
