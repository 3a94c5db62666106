using System.Text.Json;

namespace HateResponse.Api.Reports;

/// <summary>Reads what a report says, by the paths of the report schema; nothing where it says nothing.</summary>
internal static class Facts
{
    extension(JsonElement report)
    {
        /// <summary>What lies at a path; undefined where there is nothing.</summary>
        /// <param name="path">Property names.</param>
        public JsonElement At(params ReadOnlySpan<string> path)
        {
            var element = report;
            foreach (var name in path)
            {
                if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
                {
                    return default;
                }
            }

            return element;
        }

        /// <summary>Text at a path; null where there is none.</summary>
        public string? TextAt(params ReadOnlySpan<string> path) =>
            report.At(path) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

        /// <summary>Texts of the list at a path; empty where there is none.</summary>
        public IReadOnlyList<string> TextsAt(params ReadOnlySpan<string> path) =>
            [.. report.ItemsAt(path).Select(item => item.GetString()!)]; // the schema has lists of codes only

        /// <summary>Items of the list at a path; empty where there is none.</summary>
        public IReadOnlyList<JsonElement> ItemsAt(params ReadOnlySpan<string> path) =>
            report.At(path) is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray()] : [];

        /// <summary>The number at a path; null where there is none.</summary>
        public double? NumberAt(params ReadOnlySpan<string> path) =>
            report.At(path) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : null;
    }
}
