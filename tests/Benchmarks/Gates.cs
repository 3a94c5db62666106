using System.Globalization;

namespace HateResponse.Benchmarks;

/// <summary>What is printed, and what of it must hold.</summary>
internal sealed class Gates
{
    private bool _missed;

    /// <summary>Prints a figure that depends on the machine.</summary>
    public static void Say(string name, string figure) => Console.WriteLine($"  {name,-46} {figure}");

    /// <summary>Prints a figure that must not be higher than its gate; it decides the exit code.</summary>
    public void AtMost(string name, double figure, double gate, string unit)
    {
        var holds = figure <= gate;
        _missed |= !holds;
        Say(name, $"{Number(figure)} {unit} (gate: at most {Number(gate)}) {Word(holds)}");
    }

    /// <summary>Prints a rate beside what the design asks; it depends on the machine, so it decides nothing.</summary>
    public static void AtLeast(string name, double figure, double asked, string unit) =>
        Say(name, $"{Number(figure)} {unit} (asked: at least {Number(asked)}) {Word(figure >= asked)}");

    /// <summary>Exit code: 1 when a gate was missed.</summary>
    public int Conclude()
    {
        Console.WriteLine(_missed ? "A gate was missed." : "All gates hold.");
        return _missed ? 1 : 0;
    }

    private static string Word(bool holds) => holds ? "holds" : "MISSED";

    private static string Number(double figure) =>
        figure.ToString(figure < 100 ? "0.##" : "N0", CultureInfo.InvariantCulture);
}
