namespace HateResponse.Benchmarks.Talks;

/// <summary>
/// The talks that are played: the person's side of every <c>.chat</c> transcript below <c>tests/</c>, or a few of our own where
/// there is none.
/// </summary>
internal static class RecordedTalks
{
    private static readonly IReadOnlyList<Talk> Own =
    [
        new(["Hello", "yes", "A man at the bus stop shouted at my son to go back to his country and spat at us", "done", "yesterday",
            "97204", "race", "legal help", "text me here", "send"]),
        new(["Last night someone broke the window of our mosque on Alder Street 97205", "yes", "done", "religion", "repair", "call me",
            "503-555-0177", "send"]),
        new(["Hola, me gritaron en la tienda por hablar español", "sí", "listo", "ayer", "97209", "idioma", "ayuda legal",
            "por mensaje", "enviar"]),
    ];

    /// <summary>All of them, at least one.</summary>
    public static IReadOnlyList<Talk> All { get; } = Read() is { Count: > 0 } recorded ? recorded : Own;

    private static List<Talk> Read()
    {
        var tests = Repository() is { } root ? Path.Combine(root, "tests") : null;
        return Directory.Exists(tests)
            ?
            [
                .. Directory.EnumerateFiles(tests, "*.chat", SearchOption.AllDirectories)
                    .Order(StringComparer.Ordinal)
                    .Where(path => !ChatFile.BeginsAt(File.ReadLines(path)))
                    .Select(path => ChatFile.Read(File.ReadLines(path)))
                    .Where(talk => talk.Texts.Count > 0),
            ]
            : [];
    }

    private static string? Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "HateResponse.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName;
    }
}
