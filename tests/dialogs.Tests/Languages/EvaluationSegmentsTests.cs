using System.Diagnostics;
using System.Text;
using System.Text.Json;
using HateResponse.Hosting;

namespace HateResponse.Dialogs.Tests.Languages;

/// <summary>The program that others judge the encoder by.</summary>
public sealed class EvaluationSegmentsTests
{
    private const string Vectors = "peers/twilio/vectors/public/sms-segments.json";

    [SharedFact(Vectors)]
    public void Every_vector_of_the_provider_is_answered_as_its_own_calculator_does()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Shared, Vectors)));
        var vectors = file.RootElement.GetProperty("vectors").EnumerateArray().ToList();

        var (code, output, errors) = Run(["segments"], string.Join('\n', vectors.Select(vector =>
            $$"""{"id":{{vector.GetProperty("id").GetRawText()}},"text":{{vector.GetProperty("text").GetRawText()}}}""")));

        Assert.Equal((0, ""), (code, errors));
        Assert.Equal(
            vectors.Select(vector => Told(vector.GetProperty("id"), vector.GetProperty("expected"))),
            Lines(output).Select(answer => Told(answer.GetProperty("id"), answer)));
    }

    [Fact]
    public void An_answer_is_one_line_and_the_id_comes_back_as_it_was()
    {
        var (code, output, _) = Run(["segments"], """
            {"id": {"of": "mine", "n": 1}, "text": "Hi"}

            {"text": "¿Está?\n", "more": true, "id": 7}
            """);

        Assert.Equal(0, code);
        Assert.Equal(
            """
            {"id":{"of": "mine", "n": 1},"encoding":"GSM-7","segments":1,"parts":["Hi"]}
            {"id":7,"encoding":"UCS-2","segments":1,"parts":["\u00bfEst\u00e1?\u000a"]}

            """,
            output);
    }

    [Fact]
    public void Half_of_a_surrogate_pair_comes_back_as_it_was()
    {
        var (code, output, _) = Run(["segments"], """{"id":1,"text":"\ud83d \"\\\/\b\f\n\r\t\u00e1"}""");

        Assert.Equal(0, code);
        Assert.Contains("""["\ud83d \"\\/\u0008\u000c\u000a\u000d\u0009\u00e1"]""", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_that_cannot_be_read_is_named_by_its_number_and_the_others_are_answered()
    {
        var (code, output, errors) = Run(["segments"], """
            {"id": 1, "text": "secret words"

            {"id": 3, "text": 5}
            {"text": "secret words"}
            [1]
            {"id": 6, "text": "Hi"}
            """);

        Assert.Equal(2, code);
        Assert.Equal([6], Lines(output).Select(answer => answer.GetProperty("id").GetInt32()));
        Assert.Equal(
            """
            {"error":"invalid_json","line":1}
            {"error":"missing_text","line":3}
            {"error":"missing_id","line":4}
            {"error":"not_an_object","line":5}

            """,
            errors);
    }

    [Theory]
    [InlineData("")]
    [InlineData("guess")]
    [InlineData("segments more")]
    public void Without_a_mode_that_there_is_nothing_is_read(string words)
    {
        var (code, output, errors) = Run(words.Split(' ', StringSplitOptions.RemoveEmptyEntries), """{"id":1,"text":"Hi"}""");

        Assert.Equal((2, ""), (code, output));
        Assert.Equal("unknown_mode", Lines(errors).Single().GetProperty("error").GetString());
    }

    private static string Told(JsonElement id, JsonElement told) => string.Join(
        '|',
        id.GetString(),
        told.GetProperty("encoding").GetString(),
        told.GetProperty("segments").GetInt32(),
        string.Join('|', told.GetProperty("parts").EnumerateArray().Select(part => part.GetString())));

    private static IEnumerable<JsonElement> Lines(string output) => output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => JsonElement.Parse(line));

    private static (int Code, string Output, string Errors) Run(IEnumerable<string> words, string input)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Evaluation.dll"), .. words])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        WriteAll(process, input);
        process.WaitForExit();
        return (process.ExitCode, output.Result, errors.Result);
    }

    /// <summary>A program that refuses its command line does not wait for its input.</summary>
    private static void WriteAll(Process process, string input)
    {
        try
        {
            process.StandardInput.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            Assert.True(process.WaitForExit(TimeSpan.FromSeconds(30)));
        }
    }
}
