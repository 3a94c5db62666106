using System.Runtime.CompilerServices;

namespace HateResponse.Dialogs.Tests.Transcripts;

/// <summary>The conversations that are our specification. <c>HATERESPONSE_UPDATE=1</c> rewrites them; then read the diff.</summary>
public sealed class TranscriptTests
{
    public static TheoryData<string> Chats => [.. Files().Select(path => Path.GetRelativePath(Folder(), path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Chats))]
    public void The_line_answers_as_written(string chat)
    {
        var path = Path.Combine(Folder(), chat);
        var written = File.ReadAllText(path);

        var played = ChatFile.Replay(written, new ChatPlayer());

        if (Environment.GetEnvironmentVariable("HATERESPONSE_UPDATE") == "1")
        {
            File.WriteAllText(path, played);
        }

        Assert.Equal(written, played);
    }

    internal static string[] Files() => Directory.GetFiles(Folder(), "*.chat", SearchOption.AllDirectories);

    internal static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "chats");
}
