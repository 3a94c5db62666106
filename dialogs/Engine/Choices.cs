using System.Collections.Concurrent;
using HateResponse.Dialogs.Languages;
using HateResponse.Dialogs.Questions;
using HateResponse.Dialogs.Recognizers;

namespace HateResponse.Dialogs.Engine;

/// <summary>The options of a question in a language: what is shown, and what a person may call them.</summary>
internal static class Choices
{
    private static readonly ConcurrentDictionary<(string Language, string Question, string Code), ChoiceOption> Known = [];

    /// <summary>Label of an option as it is shown.</summary>
    public static string Label(Texts texts, string question, string code) => Option(texts, question, code).Label;

    /// <summary>Options of a question.</summary>
    public static IReadOnlyList<ChoiceOption> Of(Texts texts, string question, IReadOnlyList<string> codes)
    {
        var options = new ChoiceOption[codes.Count];
        for (var i = 0; i < options.Length; i++)
        {
            options[i] = Option(texts, question, codes[i]);
        }

        return options;
    }

    private static ChoiceOption Option(Texts texts, string question, string code) =>
        Known.GetOrAdd(
            (texts.Language, question, code),
            static (key, texts) => new ChoiceOption(key.Code, LabelOf(texts, key.Question, key.Code), Words(texts, key)),
            texts);

    /// <summary>The detail of a reason is named as the reason would be.</summary>
    private static string LabelOf(Texts texts, string question, string code) =>
        texts.Of($"option.{(question == ReportQuestions.BiasDetail ? ReportQuestions.Bias : question)}.{code}");

    private static string[] Words(Texts texts, (string Language, string Question, string Code) option)
    {
        var key = $"words.{option.Question}.{option.Code}";
        return texts.Has(key) ? texts.Of(key).Split('|') : [];
    }
}
