using HateResponse.Api.Casework.Views;
using HateResponse.Api.Reports;
using HateResponse.Api.Tenants;

namespace HateResponse.Api.Casework.Cases;

/// <summary>Answers to the line's own questions, under its own labels.</summary>
internal static class AddedFacts
{
    /// <summary>One fact for each answer. A question that is asked no more is called by its id, an option by its code.</summary>
    public static IEnumerable<Fact> Of(OpenedReport opened, Tenant tenant)
    {
        var language = opened.Report.Text("incident", "narrative_language") ?? opened.Report.Text("language") ?? "";
        foreach (var answer in opened.Added)
        {
            var question = tenant.Questions.Added.FirstOrDefault(added => added.Id == answer.Question);
            IReadOnlyList<Said> said =
            [
                .. answer.Codes.Select(code => new Said(question?.Label(code) ?? code)),
                .. answer.Text is { } text ? [new Said(text, language)] : Array.Empty<Said>(),
            ];
            if (said.Count > 0)
            {
                yield return new Fact(question?.Name ?? answer.Question, said);
            }
        }
    }
}
