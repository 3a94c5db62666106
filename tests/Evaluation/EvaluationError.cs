using System.Globalization;

namespace HateResponse.Evaluation;

/// <summary>Error lines: a code, and where; never what stood there.</summary>
internal static class EvaluationError
{
    /// <summary>A line that was not answered.</summary>
    /// <param name="line">Its number, from 1.</param>
    /// <param name="code">What is wrong with it.</param>
    public static string At(int line, string code) =>
        string.Create(CultureInfo.InvariantCulture, $$"""{"error":{{JsonText.Write(code)}},"line":{{line}}}""");

    /// <summary>No mode was named, or one that there is not.</summary>
    /// <param name="modes">Those that there are.</param>
    public static string UnknownMode(IEnumerable<string> modes) =>
        $$"""{"error":"unknown_mode","modes":[{{string.Join(',', modes.Order(StringComparer.Ordinal).Select(JsonText.Write))}}]}""";
}
