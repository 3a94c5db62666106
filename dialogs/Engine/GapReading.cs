using HateResponse.Dialogs.Questions;
using HateResponse.Dialogs.Recognizers;
using HateResponse.Dialogs.Tenants;

namespace HateResponse.Dialogs.Engine;

/// <summary>What the story tells of the questions that have no answer yet: it is shown back, and never asked again.</summary>
internal static class GapReading
{
    /// <summary>Reads the pieces that came since the last time; what was found is shown unless it is asked about next.</summary>
    public static void Read(TurnDraft draft)
    {
        var pieces = draft.Answers.Pieces;
        if (pieces.Count == draft.State.PiecesRead)
        {
            return;
        }

        // only what is new: what the person took back is not read again from the words it came from
        var story = FoldedText.Of(string.Join("\n", pieces.Skip(draft.State.PiecesRead)));
        draft.State = draft.State with { PiecesRead = pieces.Count };
        var now = Heard.OnTheWall(draft.Now, draft.Context.Tenant.TimeZone);
        var before = draft.Answers.FromStory.Count(question => Summary.MayName(draft, question));
        foreach (var (question, answer) in Found(draft, story, now))
        {
            if (draft.Answers[question] is null && draft.Questions.Find(question) is not null)
            {
                draft.Log(new LogEntry { Question = question, Answer = answer });
            }
        }

        var isAskedNext = draft.NextGap()?.Id is ReportQuestions.Understood or ReportQuestions.Safe or ReportQuestions.Story;
        if (draft.State.Mode == DialogMode.Reporting && draft.Answers.FromStory.Count(question => Summary.MayName(draft, question)) > before && !isAskedNext && draft.State.ClosedAt is null)
        {
            Summary.SayUnderstood(draft, "understood.shown");
        }
    }

    /// <summary>Whether the pieces so far tell anything of what happened.</summary>
    public static bool FindsAny(TurnDraft draft) =>
        Codes(FoldedText.Of(string.Join("\n", draft.Answers.Pieces)), draft.Language).Any(found => found.Codes.Count > 0);

    private static IEnumerable<(string Question, Answer Answer)> Found(TurnDraft draft, FoldedText story, NodaTime.LocalDateTime now)
    {
        var known = new Answer { Source = AnswerSource.Story, At = draft.Now };
        if (DateTimeRecognizer.Recognize(story, draft.Language, now, inStory: true) is { } when)
        {
            yield return (ReportQuestions.When, known with { When = when });
        }

        if (PlaceRecognizer.Recognize(story, draft.Language, inStory: true, HomeStates.Of(draft.Context.Tenant)) is { } where)
        {
            yield return (ReportQuestions.Where, known with { Where = where });
        }

        foreach (var (question, codes) in Codes(story, draft.Language))
        {
            if (codes.Count > 0)
            {
                yield return (question, known with { Codes = codes });
            }
        }
    }

    private static IEnumerable<(string Question, IReadOnlyList<string> Codes)> Codes(FoldedText story, string language)
    {
        var police = PoliceRecognizer.Recognize(story, language);
        yield return (ReportQuestions.Role, One(RoleRecognizer.Recognize(story, language)));
        yield return (ReportQuestions.Bias, BiasRecognizer.RecognizeInStory(story, language));
        yield return (ReportQuestions.Types, IncidentTypeRecognizer.Recognize(story, language));
        yield return (ReportQuestions.Injury, One(InjuryRecognizer.Recognize(story, language)));
        yield return (ReportQuestions.Weapon, One(WeaponRecognizer.Recognize(story, language)));
        yield return (ReportQuestions.Police, One(police.Reported));
        yield return (ReportQuestions.PoliceWant, One(police.Want));
    }

    private static IReadOnlyList<string> One(string? code) => code is null ? [] : [code];
}
