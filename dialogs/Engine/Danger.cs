using HateResponse.Dialogs.Questions;
using HateResponse.Dialogs.Recognizers;

namespace HateResponse.Dialogs.Engine;

/// <summary>Signs of danger: staff are told at once, the person is told who can come, and the report waits for neither.</summary>
internal static class Danger
{
    private const string SelfHarm = "self_harm";
    private const string HappeningNow = "happening_now";

    /// <summary>Within this time the same sign is not told to staff again.</summary>
    private static readonly TimeSpan SameDanger = TimeSpan.FromMinutes(10);

    /// <summary>What is said for a sign; the first that applies is said. Signs that are not here are for staff alone.</summary>
    private static readonly (string Flag, string Key)[] Words =
    [
        (SelfHarm, "danger.self_harm"), (HappeningNow, "danger.emergency"), ("weapon_present", "danger.emergency"),
        ("arson_bomb", "danger.emergency"), ("mass_threat", "danger.emergency"), ("harm_others", "danger.emergency"),
        ("sexual_violence", "danger.sexual_violence"), ("domestic_violence", "danger.domestic_violence"),
    ];

    /// <summary>Looks at a message, and at what it makes of the piece before it. Returns whether the person must be asked about it.</summary>
    public static bool Watch(TurnDraft draft, Heard heard)
    {
        var fresh = new List<RaisedFlag>();
        Add(draft, fresh, DangerRecognizer.Recognize(heard.Text, draft.State.Language));
        if (draft.State.Listening && draft.Answers.Pieces is [.., var last])
        {
            var joined = FoldedText.Of(last + " " + heard.Original);
            Add(draft, fresh, DangerRecognizer.Recognize(joined, draft.State.Language));
        }

        return fresh.Count > 0 && Raise(draft, fresh);
    }

    /// <summary>The person said that they are not safe.</summary>
    public static void NotSafe(TurnDraft draft)
    {
        if (draft.State.Flags.Any(flag => flag.RuleId is null && flag.At + SameDanger > draft.Now))
        {
            draft.Say("danger.emergency");
        }
        else
        {
            Raise(draft, [new RaisedFlag(HappeningNow, null, draft.Now)]);
        }

        draft.State = draft.State with { Interposed = Interpositions.Danger };
    }

    /// <summary>It was nothing: what rules saw in the last minutes is not in the report.</summary>
    public static void FalseAlarm(TurnDraft draft) =>
        draft.State = draft.State with
        {
            Flags = [.. draft.State.Flags.Where(flag => flag.RuleId is null || flag.At + SameDanger < draft.Now)],
        };

    private static void Add(TurnDraft draft, List<RaisedFlag> fresh, IReadOnlyList<DangerHit> hits)
    {
        foreach (var hit in hits)
        {
            if (!fresh.Exists(flag => flag.Code == hit.Flag) &&
                !draft.State.Flags.Any(flag => flag.Code == hit.Flag && flag.At + SameDanger > draft.Now))
            {
                fresh.Add(new RaisedFlag(hit.Flag, hit.RuleId, draft.Now));
            }
        }
    }

    private static bool Raise(TurnDraft draft, List<RaisedFlag> fresh)
    {
        draft.State = draft.State with { Flags = [.. draft.State.Flags, .. fresh] };
        draft.Do(new TurnEffect.AlertStaff(draft.FreshId(), [.. fresh.Select(flag => flag.Code)], draft.Language));
        var key = Words.FirstOrDefault(word => fresh.Exists(flag => flag.Code == word.Flag)).Key;
        if (key is null)
        {
            return false;
        }

        draft.Say(key);
        var alreadyAsks = draft.State.Open is null || draft.State.Open.Id == ReportQuestions.Safe;
        draft.State = alreadyAsks && draft.State.Mode == DialogMode.Reporting
            ? draft.State
            : draft.State with { Interposed = Interpositions.Danger };
        return true;
    }
}
