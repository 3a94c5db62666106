using System.Reflection;

namespace HateResponse.Api.Casework;

/// <summary>Names of counties: <c>Words/counties.tsv</c>, from GeoNames (CC BY 4.0).</summary>
internal static class Counties
{
    private static readonly Lazy<Dictionary<string, string>> Names = new(Read);

    /// <summary>Name and state of a county; the code itself when it is not in the list.</summary>
    /// <param name="fips">5 digits.</param>
    public static string Name(string fips) => Names.Value.GetValueOrDefault(fips, fips);

    private static Dictionary<string, string> Read()
    {
        using var file = Assembly.GetExecutingAssembly().GetManifestResourceStream(typeof(Counties), "Words.counties.tsv")!; // embedded
        using var reader = new StreamReader(file);
        return reader.ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split('\t'))
            .ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal);
    }
}
