using System.Globalization;
using System.Text.Json;

namespace HateResponse.Api.Http;

/// <summary>Reads the fields of a body, and keeps what is wrong with each: the caller hears of all at once.</summary>
internal sealed class BodyFields(JsonElement body, string path = "")
{
    private readonly List<FieldError> _errors = [];

    /// <summary>What was wrong so far.</summary>
    public IReadOnlyList<FieldError> Errors => _errors;

    /// <summary>An id; empty when it is wrong.</summary>
    public Guid Id(string name) =>
        Required(name, JsonValueKind.String) is { } value && value.TryGetGuid(out var id) && id != Guid.Empty
            ? id
            : Wrong<Guid>(name, "guid_expected");

    /// <summary>Text of 1 to so many characters; empty when it is wrong.</summary>
    public string Text(string name, int maxChars) =>
        Required(name, JsonValueKind.String)?.GetString() is { Length: > 0 } text && text.Length <= maxChars
            ? text
            : Wrong<string>(name, string.Create(CultureInfo.InvariantCulture, $"text_of_1_to_{maxChars}_expected")) ?? "";

    /// <summary>Text that may be left out; null then, or when it is wrong.</summary>
    public string? OptionalText(string name, int maxChars) => Has(name) ? Text(name, maxChars) : null;

    /// <summary>A number from 1; 0 when it is wrong.</summary>
    public int Count(string name) =>
        Required(name, JsonValueKind.Number) is { } value && value.TryGetInt32(out var count) && count > 0
            ? count
            : Wrong<int>(name, "number_from_1_expected");

    /// <summary>Whether something is so; false when it is wrong.</summary>
    public bool Flag(string name) =>
        Required(name, JsonValueKind.True) is not null ||
        (Required(name, JsonValueKind.False) is null && Wrong<bool>(name, "true_or_false_expected"));

    /// <summary>Whether something is so that may be left out; false then, or when it is wrong.</summary>
    public bool OptionalFlag(string name) => Has(name) && Flag(name);

    /// <summary>An instant with its offset; the earliest of all when it is wrong.</summary>
    public DateTimeOffset Instant(string name) =>
        Required(name, JsonValueKind.String) is { } value && value.TryGetDateTimeOffset(out var instant)
            ? instant
            : Wrong<DateTimeOffset>(name, "instant_expected");

    /// <summary>An instant that may be left out; null then, or when it is wrong.</summary>
    public DateTimeOffset? OptionalInstant(string name) => Has(name) ? Instant(name) : null;

    /// <summary>An object; undefined when it is wrong.</summary>
    public JsonElement Object(string name) =>
        Required(name, JsonValueKind.Object) ?? Wrong<JsonElement>(name, "object_expected");

    /// <summary>A list of at most so many; empty when it is wrong.</summary>
    public IReadOnlyList<JsonElement> List(string name, int max) =>
        Required(name, JsonValueKind.Array) is { } list && list.GetArrayLength() <= max
            ? [.. list.EnumerateArray()]
            : Wrong<IReadOnlyList<JsonElement>>(
                name, string.Create(CultureInfo.InvariantCulture, $"list_of_at_most_{max}_expected")) ?? [];

    /// <summary>One code of a set; empty when it is wrong.</summary>
    public string Code(string name, IReadOnlySet<string> codes) =>
        Required(name, JsonValueKind.String)?.GetString() is { } code && codes.Contains(code)
            ? code
            : Wrong<string>(name, "not_a_code_of_its_set") ?? "";

    /// <summary>Codes of a set; empty when one is wrong.</summary>
    public IReadOnlyList<string> Codes(string name, IReadOnlySet<string> codes)
    {
        var list = List(name, codes.Count);
        return list.All(item => item.ValueKind == JsonValueKind.String && codes.Contains(item.GetString()!)) // a string is not null
            ? [.. list.Select(item => item.GetString()!).Distinct()]
            : Wrong<IReadOnlyList<string>>(name, "not_a_code_of_its_set") ?? [];
    }

    private bool Has(string name) =>
        body.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null;

    private JsonElement? Required(string name, JsonValueKind kind) =>
        body.TryGetProperty(name, out var value) && value.ValueKind == kind ? value : null;

    private T? Wrong<T>(string name, string message)
    {
        _errors.Add(new FieldError(path + name, message));
        return default;
    }
}
