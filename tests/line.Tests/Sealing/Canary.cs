namespace HateResponse.Line.Tests.Sealing;

/// <summary>Something that a person tells and that must lie open nowhere.</summary>
/// <param name="What">What it is, for the report of a find.</param>
/// <param name="Words">Words each of which gives it away.</param>
internal sealed record Canary(string What, params string[] Words)
{
    private readonly Lazy<IReadOnlyList<byte[]>> _spellings = new(() => [.. Words.SelectMany(Spellings.Of)]);

    /// <summary>A telephone number of the sample's area, in the ways in which people and machines write it.</summary>
    /// <param name="what">Whose it is.</param>
    /// <param name="last">Its last four digits.</param>
    public static Canary Phone(string what, string last) =>
        new(what, $"+1503555{last}", $"503555{last}", $"503-555-{last}", $"(503) 555-{last}", $"503 555 {last}");

    /// <summary>Whether it can be read here in any spelling.</summary>
    public bool LiesIn(byte[] content) => _spellings.Value.Any(spelling => content.AsSpan().IndexOf(spelling) >= 0);
}
