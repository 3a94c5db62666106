using System.Reflection;
using System.Text.Json;

namespace HateResponse.Api.Codes;

/// <summary>The code lists, as in <c>hr_codes.json</c>.</summary>
internal sealed class CodeLists
{
    private readonly CodeFile _file = Read();
    private readonly Dictionary<string, IncidentTypeCode> _types;
    private readonly Dictionary<string, BiasCode> _bias;
    private readonly Dictionary<string, string> _places;

    /// <summary>Reads them.</summary>
    public CodeLists()
    {
        _types = _file.IncidentTypes.ToDictionary(type => type.Code);
        _bias = _file.Bias.ToDictionary(bias => bias.Code);
        _places = _file.LocationTypes.ToDictionary(place => place.Code, place => place.Nibrs);
    }

    /// <summary>An incident type.</summary>
    /// <exception cref="KeyNotFoundException">No such code; the schema lets none pass.</exception>
    public IncidentTypeCode IncidentType(string code) => _types[code];

    /// <summary>A motivation.</summary>
    /// <exception cref="KeyNotFoundException">No such code; the schema lets none pass.</exception>
    public BiasCode Bias(string code) => _bias[code];

    /// <summary>NIBRS element 9 of a type of place.</summary>
    /// <exception cref="KeyNotFoundException">No such code; the schema lets none pass.</exception>
    public string PlaceNibrs(string code) => _places[code];

    /// <summary>Codes of needs.</summary>
    public IReadOnlySet<string> Needs => field ??= _file.Needs.Select(need => need.Code).ToHashSet();

    /// <summary>Codes of motivations.</summary>
    public IReadOnlySet<string> Motivations => field ??= _bias.Keys.ToHashSet();

    /// <summary>Codes of a set.</summary>
    /// <param name="name">For example <c>safety.flag</c>.</param>
    /// <exception cref="KeyNotFoundException">No such set.</exception>
    public IReadOnlySet<string> Set(string name)
    {
        var set = _file.Sets[name];
        return set.ValueKind == JsonValueKind.Array
            ? set.EnumerateArray().Select(code => code.GetString()!).ToHashSet() // the file holds no null
            : set.EnumerateObject().Select(code => code.Name).ToHashSet();
    }

    /// <summary>NIBRS letter of a victim type.</summary>
    /// <exception cref="KeyNotFoundException">No such code; the schema lets none pass.</exception>
    public string VictimNibrs(string code) => _file.Sets["victim.type"].GetProperty(code).GetString()!; // the file holds no null

    /// <summary>A file embedded beside this class.</summary>
    /// <param name="name">Its name, for example <c>report.schema.json</c>.</param>
    public static Stream Embedded(string name) =>
        Assembly.GetExecutingAssembly().GetManifestResourceStream($"{typeof(CodeLists).Namespace}.{name}")
        ?? throw new InvalidOperationException($"{name} is not embedded.");

    private static CodeFile Read()
    {
        using var stream = Embedded("hr_codes.json");
        return JsonSerializer.Deserialize(stream, CodeJson.Default.CodeFile)
            ?? throw new InvalidOperationException("hr_codes.json is empty.");
    }
}
