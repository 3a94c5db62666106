using System.Globalization;
using HateResponse.Dialogs.Recognizers.Lexicon;

namespace HateResponse.Dialogs.Recognizers.Places;

/// <summary>The ZIP codes of the United States, read at first use. Contains GeoNames data, CC BY 4.0.</summary>
internal sealed class ZipTable
{
    private const int Zips = 100_000;

    private readonly int[] _rowOf = new int[Zips];
    private readonly List<Row> _rows = [default];
    private readonly Dictionary<string, List<int>> _cities = new(StringComparer.Ordinal);

    private ZipTable()
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        string Once(ReadOnlySpan<char> text)
        {
            var lookup = names.GetAlternateLookup<ReadOnlySpan<char>>();
            if (!lookup.TryGetValue(text, out var known))
            {
                known = text.ToString();
                names[known] = known;
            }

            return known;
        }

        Span<Range> columns = stackalloc Range[8];
        foreach (var line in WordLists.Read("places/us_zip").AsSpan().EnumerateLines())
        {
            if (line.Split(columns, '\t') == 7 && int.TryParse(line[columns[0]], CultureInfo.InvariantCulture, out var zip))
            {
                Add(zip, new(zip, Once(line[columns[1]]), Once(line[columns[2]]), Once(line[columns[4]]),
                    float.Parse(line[columns[5]], CultureInfo.InvariantCulture),
                    float.Parse(line[columns[6]], CultureInfo.InvariantCulture)));
            }
        }
    }

    /// <summary>The table.</summary>
    public static ZipTable Shared { get; } = new();

    /// <summary>The row of five digits; null when no such ZIP exists.</summary>
    public ZipPlace? Find(ReadOnlySpan<char> zip) =>
        zip.Length == 5 && int.TryParse(zip, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && _rowOf[number] is > 0 and var row
            ? Place(_rows[row])
            : null;

    /// <summary>A ZIP of a city, in the county where most of it lies; null when the state has no such city.</summary>
    /// <param name="city">Folded name.</param>
    /// <param name="state">Two letters; null for any, when only one state has a city of that name.</param>
    public ZipPlace? FindCity(ReadOnlySpan<char> city, string? state)
    {
        if (!_cities.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(city, out var rows))
        {
            return null;
        }

        var states = rows.GroupBy(r => _rows[r].State).Where(g => state is null || g.Key == state).ToList();
        return states is [var only]
            ? Place(_rows[only.GroupBy(r => _rows[r].CountyFips).MaxBy(g => g.Count())!.First()])
            : null;
    }

    /// <summary>State of a county, two letters; null for none.</summary>
    /// <param name="countyFips">Five digits.</param>
    public string? StateOf(string countyFips) => _rows.Find(row => row.CountyFips == countyFips).State;

    /// <summary>True when no other state has more ZIPs of a city of this folded name.</summary>
    public bool IsLargestIn(ReadOnlySpan<char> city, string state) =>
        _cities.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(city, out var rows)
        && rows.GroupBy(r => _rows[r].State).ToDictionary(g => g.Key, g => g.Count()) is var counts
        && counts.TryGetValue(state, out var own) && own == counts.Values.Max();

    /// <summary>True when any state has a city of this folded name.</summary>
    public bool IsCity(ReadOnlySpan<char> city) =>
        _cities.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(city);

    private void Add(int zip, Row row)
    {
        _rowOf[zip] = _rows.Count;
        _rows.Add(row);
        var folded = Folding.Fold(row.City).Text;
        File(folded);

        // people write both, the table only one
        if (folded.StartsWith("saint ", StringComparison.Ordinal))
        {
            File("st " + folded["saint ".Length..]);
        }
    }

    private void File(string city)
    {
        if (!_cities.TryGetValue(city, out var rows))
        {
            rows = _cities[city] = [];
        }

        rows.Add(_rows.Count - 1);
    }

    private static ZipPlace Place(in Row row) => new(
        row.Zip.ToString("00000", CultureInfo.InvariantCulture), row.City, row.State,
        row.CountyFips.Length == 5 ? row.CountyFips : null, Math.Round(row.Latitude, 4), Math.Round(row.Longitude, 4));

    private readonly record struct Row(
        int Zip, string City, string State, string CountyFips, float Latitude, float Longitude);
}
