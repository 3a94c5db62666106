using System.Text.Json;
using HateResponse.Api.Http;
using HateResponse.Api.Reports;

namespace HateResponse.Api.Tenants.Form;

/// <summary>What a line's own questions must keep beyond their form.</summary>
internal static class AddedQuestionRules
{
    /// <summary>Everything that is wrong, by its path.</summary>
    /// <param name="questions">Elements of <c>questions.added</c>.</param>
    public static IEnumerable<FieldError> Errors(IReadOnlyList<JsonElement> questions) =>
    [
        .. TenantRules.Repeated(questions, "questions.added", question => question.TextAt("id"), ".id"),
        .. questions.SelectMany((question, i) => Errors(question, TenantRules.At("questions.added", i))),
    ];

    private static IEnumerable<FieldError> Errors(JsonElement question, string path)
    {
        var options = question.ItemsAt("options");
        foreach (var error in TenantRules.Repeated(options, path + ".options", option => option.TextAt("code"), ".code"))
        {
            yield return error;
        }

        if (options.Count == 1)
        {
            yield return new FieldError(path + ".options", "none_or_at_least_2_expected");
        }

        if (question.At("many").ValueKind == JsonValueKind.True && options.Count == 0)
        {
            yield return new FieldError(path + ".many", "options_expected");
        }
    }
}
