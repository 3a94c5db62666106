using System.Text.Json;

namespace HateResponse.Api.Casework.Cases;

/// <summary>Reads a report by path: what is not given is null or empty, never an error.</summary>
internal static class ReportFields
{
    extension(JsonElement report)
    {
        /// <summary>The element at a path; null when it is not given.</summary>
        public JsonElement? At(params ReadOnlySpan<string> path)
        {
            var element = report;
            foreach (var name in path)
            {
                if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
                {
                    return null;
                }
            }

            return element;
        }

        /// <summary>Text at a path; null when it is not given or empty.</summary>
        public string? Text(params ReadOnlySpan<string> path) =>
            report.At(path) is { ValueKind: JsonValueKind.String } element && element.GetString() is { Length: > 0 } text
                ? text
                : null;

        /// <summary>A yes or no at a path; null when it is not given.</summary>
        public bool? Flag(params ReadOnlySpan<string> path) => report.At(path)?.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => null,
        };

        /// <summary>The elements of a list at a path; empty when it is not given.</summary>
        public IEnumerable<JsonElement> Each(params ReadOnlySpan<string> path) =>
            report.At(path) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

        /// <summary>The codes of a list at a path, or under a name in each of its elements; empty when it is not given.</summary>
        public IReadOnlyList<string> Codes(params ReadOnlySpan<string> path) =>
        [
            .. report.Each(path)
                .Select(element => element.ValueKind == JsonValueKind.String ? element.GetString() : element.Text("code"))
                .OfType<string>(),
        ];
    }
}
