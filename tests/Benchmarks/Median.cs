namespace HateResponse.Benchmarks;

/// <summary>What is left of several windows on a noisy machine.</summary>
internal static class Median
{
    /// <summary>The figure in the middle.</summary>
    /// <param name="figures">An odd number of them.</param>
    public static double Of(IEnumerable<double> figures)
    {
        var sorted = figures.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
