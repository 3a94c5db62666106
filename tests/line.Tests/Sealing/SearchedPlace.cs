using System.Text;

namespace HateResponse.Line.Tests.Sealing;

/// <summary>Where canaries are looked for.</summary>
/// <param name="Name">Name of the file, or what it is.</param>
/// <param name="Content">All that is there.</param>
internal sealed record SearchedPlace(string Name, byte[] Content)
{
    /// <summary>Lines of text.</summary>
    public static SearchedPlace Of(string name, IEnumerable<string> lines) =>
        new(name, Encoding.UTF8.GetBytes(string.Join('\n', lines)));

    /// <summary>Every file of a folder and of those in it, as it lies there now.</summary>
    /// <param name="folder">Folder whose files others may be writing to.</param>
    /// <param name="when">Said before the name of each.</param>
    public static IEnumerable<SearchedPlace> In(string folder, string when) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => new SearchedPlace($"{when} {Path.GetRelativePath(folder, path)}", Read(path)))
            .ToList();

    /// <summary>Which canaries lie in which places, one line each.</summary>
    public static IReadOnlyList<string> Finds(IEnumerable<SearchedPlace> places, IEnumerable<Canary> canaries) =>
        [.. from place in places from canary in canaries where canary.LiesIn(place.Content) select $"{canary.What} in {place.Name}"];

    private static byte[] Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        file.CopyTo(copy);
        return copy.ToArray();
    }
}
