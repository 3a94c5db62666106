using System.Collections.Frozen;
using System.Text.Json;
using HateResponse.Evaluation.Modes;

namespace HateResponse.Evaluation;

/// <summary>One run: a line of JSON in, a line of JSON out, in the same order.</summary>
/// <remarks>A line that cannot be read has an error line of its own; the lines after it are read all the same.</remarks>
/// <param name="input">Lines to judge; blank ones are passed over.</param>
/// <param name="output">One line for each that could be read.</param>
/// <param name="errors">One line for each that could not: <c>{"error", "line"}</c>, without its content.</param>
internal sealed class EvaluationRun(TextReader input, TextWriter output, TextWriter errors)
{
    /// <summary>Exit code when something that was given could not be read.</summary>
    private const int Refused = 2;

    /// <summary>Every mode there is; each gives the answer to one line, or says what is wrong with it.</summary>
    private static readonly FrozenDictionary<string, Func<JsonElement, EvaluationAnswer>> Modes =
        new Dictionary<string, Func<JsonElement, EvaluationAnswer>>
        {
            ["segments"] = SegmentsMode.Answer,
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Reads all lines; 0 when each was answered, else 2.</summary>
    /// <param name="args">The mode.</param>
    public int Run(IReadOnlyList<string> args)
    {
        if (args is not [var name] || !Modes.TryGetValue(name, out var mode))
        {
            errors.WriteLine(EvaluationError.UnknownMode(Modes.Keys));
            return Refused;
        }

        var exit = 0;
        for (var number = 1; input.ReadLine() is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            var answer = Answer(mode, line);
            if (answer.Error is { } code)
            {
                errors.WriteLine(EvaluationError.At(number, code));
                exit = Refused;
            }
            else
            {
                output.WriteLine(answer.Json);
            }
        }

        return exit;
    }

    private static EvaluationAnswer Answer(Func<JsonElement, EvaluationAnswer> mode, string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? mode(document.RootElement)
                : EvaluationAnswer.Wrong("not_an_object");
        }
        catch (JsonException)
        {
            return EvaluationAnswer.Wrong("invalid_json");
        }
    }
}
