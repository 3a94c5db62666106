using HateResponse.Dialogs.Languages;
using HateResponse.Dialogs.Questions;
using HateResponse.Dialogs.Recognizers;

namespace HateResponse.Dialogs.Engine;

/// <summary>The options of a question in a language: what is shown, and what a person may call them.</summary>
internal static class Choices
{
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
        texts.Options.GetOrAdd(
            (question, code),
            static (key, texts) => new ChoiceOption(key.Code, texts.Of(KeyOf(texts, key.Question, key.Code)), Words(texts, key.Question, key.Code)),
            texts);

    /// <summary>
    /// Key of an option's label: the detail of a reason is named as the reason would be, and what many questions offer ("yes",
    /// "I do not know") is one text where a question has none of its own.
    /// </summary>
    public static string KeyOf(Texts texts, string question, string code)
    {
        var own = $"option.{Named(question)}.{code}";
        return texts.Has(own) ? own : "option.any." + code;
    }

    private static string Named(string question) => question switch
    {
        ReportQuestions.BiasDetail => ReportQuestions.Bias,
        ReportQuestions.TypesDetail => ReportQuestions.Types,
        Interpositions.Minor => ReportQuestions.Age,
        _ => question,
    };

    private static string[] Words(Texts texts, string question, string code)
    {
        string[] keys = [$"words.{question}.{code}", $"words.{Named(question)}.{code}", "words.any." + code];
        return keys.FirstOrDefault(texts.Has) is { } key ? texts.Of(key).Split('|') : [];
    }
}
