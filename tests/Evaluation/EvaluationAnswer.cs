namespace HateResponse.Evaluation;

/// <summary>What a mode says to one line: exactly one of the two.</summary>
internal sealed record EvaluationAnswer
{
    private EvaluationAnswer()
    {
    }

    /// <summary>The answer, one line of JSON; null when there is none.</summary>
    public string? Json { get; private init; }

    /// <summary>What is wrong with the line: a code in snake case; null when it was answered.</summary>
    public string? Error { get; private init; }

    /// <summary>An answer.</summary>
    public static EvaluationAnswer Of(string json) => new() { Json = json };

    /// <summary>A line that cannot be answered.</summary>
    /// <param name="code">In snake case.</param>
    public static EvaluationAnswer Wrong(string code) => new() { Error = code };
}
