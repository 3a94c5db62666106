using System.Globalization;
using System.Text.Json;
using HateResponse.Dialogs.Languages;

namespace HateResponse.Evaluation.Modes;

/// <summary><c>{id, text}</c> → <c>{id, encoding, segments, parts}</c>: how a text travels as SMS.</summary>
internal static class SegmentsMode
{
    /// <summary>Answers one line; <c>id</c> may be any JSON and comes back as it was.</summary>
    /// <remarks>Errors: <c>missing_id</c>, <c>missing_text</c>.</remarks>
    public static EvaluationAnswer Answer(JsonElement line)
    {
        if (!line.TryGetProperty("id", out var id))
        {
            return EvaluationAnswer.Wrong("missing_id");
        }

        if (JsonText.Read(line, "text") is not { } text)
        {
            return EvaluationAnswer.Wrong("missing_text");
        }

        var segmentation = SegmentEncoder.Encode(text);
        var parts = string.Join(',', segmentation.Parts.Select(JsonText.Write));
        return EvaluationAnswer.Of(string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"id":{{id.GetRawText()}},"encoding":"{{segmentation.Encoding}}","segments":{{segmentation.Segments}},"parts":[{{parts}}]}"""));
    }
}
