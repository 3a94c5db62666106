using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Web;
using HateResponse.Hosting;
using Microsoft.Extensions.Logging;
using TraceSource = System.Diagnostics.ActivitySource;

namespace HateResponse.Line.Tests.Sealing;

/// <summary>The search for canaries finds what is planted.</summary>
public sealed class CanarySearchTests
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Dictionary<string, Func<string, byte[]>> Ways = new()
    {
        ["UTF-8"] = Encoding.UTF8.GetBytes,
        ["UTF-16"] = Encoding.Unicode.GetBytes,
        ["UTF-16, big end first"] = Encoding.BigEndianUnicode.GetBytes,
        ["JSON"] = text => Encoding.UTF8.GetBytes(JsonSerializer.Serialize(text)),
        ["JSON, relaxed"] = text => Encoding.UTF8.GetBytes(JsonSerializer.Serialize(text, Relaxed)),
        ["JSON, small digits"] = text => Encoding.UTF8.GetBytes(Regex.Replace(
            JsonSerializer.Serialize(text), @"\\u[0-9A-F]{4}", match => match.Value.ToLowerInvariant())),
        ["percent, space as %20"] = text => Encoding.UTF8.GetBytes(Uri.EscapeDataString(text)),
        ["percent, space as +"] = text => Encoding.UTF8.GetBytes(WebUtility.UrlEncode(text)),
        ["percent, small digits"] = text => Encoding.UTF8.GetBytes(HttpUtility.UrlEncode(text)),
        ["base64"] = text => Base64(text),
        ["base64 after one byte"] = text => Base64("x" + text),
        ["base64 after two bytes"] = text => Base64("xy" + text),
        ["base64 for addresses"] = text => Encoding.UTF8.GetBytes(
            System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text))),
        ["small letters"] = text => Encoding.UTF8.GetBytes(text.ToLowerInvariant()),
    };

    public static TheoryData<string, string> Planted
    {
        get
        {
            var planted = new TheoryData<string, string>();
            foreach (var word in CanaryRun.All.SelectMany(canary => canary.Words))
            {
                foreach (var way in Ways.Keys)
                {
                    planted.Add(word, way);
                }
            }

            return planted;
        }
    }

    [Theory]
    [MemberData(nameof(Planted))]
    public void A_word_is_found_in_every_spelling_in_the_midst_of_others(string word, string way)
    {
        var place = new SearchedPlace("plant", Ways[way]($"before {word} after"));

        Assert.Single(SearchedPlace.Finds([place], [new Canary("word", word)]));
        Assert.Empty(SearchedPlace.Finds([place], [new Canary("other word", "another" + word)]));
    }

    [Fact]
    public void A_word_in_a_line_of_the_log_or_in_the_exception_beside_it_is_found()
    {
        var logs = new CapturedLogs();
        logs.Log(LogLevel.Trace, default, "he said zanahoriazul", null, (said, _) => said);
        var failure = new InvalidOperationException("no gaviotaverde@canario.example");
        logs.Log(LogLevel.Error, default, "failed", failure, (said, _) => said);

        Assert.Equal(
            ["Latin word in logs", "e-mail in logs"],
            SearchedPlace.Finds([SearchedPlace.Of("logs", logs.Lines)], CanaryRun.All));
    }

    [Fact]
    public void A_word_in_the_tag_of_a_trace_is_found()
    {
        Canary[] planted = [new("word", "papagayorojo"), new("street", "Calle Ñandú")]; // others listen to the process too
        using var traces = new CapturedTraces();
        using var source = new TraceSource("HateResponse.Planted");
        using (var activity = source.StartActivity("planted"))
        {
            activity!.SetTag("text", "he said papagayorojo").AddException(new InvalidOperationException("at Calle Ñandú 7"));
        }

        Assert.Equal(
            ["word in traces", "street in traces"],
            SearchedPlace.Finds([SearchedPlace.Of("traces", traces.Lines)], planted));
    }

    private static byte[] Base64(string text) => Encoding.UTF8.GetBytes(Convert.ToBase64String(Encoding.UTF8.GetBytes(text)));
}
