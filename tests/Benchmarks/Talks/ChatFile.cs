namespace HateResponse.Benchmarks.Talks;

/// <summary>
/// A transcript in the Bot Framework's mock-conversation format: <c>user=Name</c> and <c>bot=Name</c>, then lines that begin
/// with a name and a colon. What follows without a name belongs to the line before.
/// </summary>
internal static class ChatFile
{
    /// <summary>The person's side of it; lines in brackets are what happens outside, and left out.</summary>
    public static Talk Read(IEnumerable<string> lines)
    {
        var (user, bot) = ("user", "bot");
        var texts = new List<string>();
        var speaks = false;
        foreach (var line in lines)
        {
            if (line.StartsWith("user=", StringComparison.Ordinal))
            {
                user = line[5..].Trim();
            }
            else if (line.StartsWith("bot=", StringComparison.Ordinal))
            {
                bot = line[4..].Trim();
            }
            else if (line.StartsWith(user + ":", StringComparison.Ordinal))
            {
                var text = line[(user.Length + 1)..].Trim();
                speaks = !text.StartsWith('[');
                if (speaks)
                {
                    texts.Add(text);
                }
            }
            else if (line.StartsWith(bot + ":", StringComparison.Ordinal))
            {
                speaks = false;
            }
            else if (speaks && line.Length > 0 && line[0] is not ('#' or '['))
            {
                texts[^1] += "\n" + line;
            }
        }

        return new Talk(texts);
    }
}
