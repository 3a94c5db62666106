using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace HateResponse.Evaluation;

/// <summary>
/// Strings of JSON unit by unit. A half of a surrogate pair (<c>"\ud83d"</c>) is legal JSON and a real message; the framework's
/// own reader refuses it and its writer replaces it.
/// </summary>
internal static class JsonText
{
    /// <summary>A member that is a string; null when there is none such.</summary>
    public static string? Read(JsonElement line, string name) =>
        line.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? Regex.Unescape(value.GetRawText()[1..^1]) // the escapes of JSON mean the same in a regular expression
            : null;

    /// <summary>A string with its quotes, in ASCII.</summary>
    public static string Write(string text)
    {
        var json = new StringBuilder(text.Length + 2).Append('"');
        foreach (var unit in text)
        {
            if (unit is '"' or '\\')
            {
                json.Append('\\').Append(unit);
            }
            else if (unit is >= ' ' and <= '~')
            {
                json.Append(unit);
            }
            else
            {
                json.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}");
            }
        }

        return json.Append('"').ToString();
    }
}
