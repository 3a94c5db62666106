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

    /// <summary>Whether a text is about safety: who can come, or that they may not be well.</summary>
    public static bool IsAbout(string key) =>
        key == "help" || key.StartsWith("danger.", StringComparison.Ordinal) || key.StartsWith("safe.", StringComparison.Ordinal);

    /// <summary>Whether a question asks if the person is safe.</summary>
    public static bool Asks(string question) => question is ReportQuestions.Safe or Interpositions.Danger;

    /// <summary>
    /// Looks at a message, and at what it makes of the piece before it. Returns whether the person must be asked about it.
    /// </summary>
    public static bool Watch(TurnDraft draft, Heard heard)
    {
        var seen = new List<RaisedFlag>();
        Add(draft, seen, heard.Text);
        if (draft.State.Listening && draft.Answers.Pieces is [.., var last])
        {
            Add(draft, seen, FoldedText.Of(last + " " + heard.Original));
        }

        return seen.Count > 0 && Raise(draft, seen);
    }

    /// <summary>The person said that they are not safe.</summary>
    public static void NotSafe(TurnDraft draft)
    {
        Raise(draft, [new RaisedFlag(HappeningNow, null, draft.Now)]);
        draft.State = draft.State with { Interposed = Interpositions.Danger };
    }

    /// <summary>It was nothing: what rules saw in the last minutes is not in the report.</summary>
    public static void FalseAlarm(TurnDraft draft) =>
        draft.State = draft.State with
        {
            Flags = [.. draft.State.Flags.Where(flag => flag.RuleId is null || flag.At + SameDanger < draft.Now)],
        };

    private static void Add(TurnDraft draft, List<RaisedFlag> seen, FoldedText text)
    {
        foreach (var hit in DangerRecognizer.Recognize(text, draft.State.Language))
        {
            if (!seen.Exists(flag => flag.Code == hit.Flag))
            {
                seen.Add(new RaisedFlag(hit.Flag, hit.RuleId, draft.Now));
            }
        }
    }

    /// <summary>Staff hear of a sign once in a while; the person is answered every time.</summary>
    private static bool Raise(TurnDraft draft, List<RaisedFlag> seen)
    {
        var fresh = seen.FindAll(sign => !draft.State.Flags.Any(flag => IsSame(flag, sign)));
        if (fresh.Count > 0)
        {
            draft.State = draft.State with { Flags = [.. draft.State.Flags, .. fresh] };
            draft.Do(new TurnEffect.AlertStaff(draft.FreshId(), [.. fresh.Select(flag => flag.Code)], draft.Language));
        }

        var key = Words.FirstOrDefault(word => seen.Exists(flag => flag.Code == word.Flag)).Key;
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

    /// <summary>What the person says themself is another sign than what a rule sees.</summary>
    private static bool IsSame(RaisedFlag known, RaisedFlag sign) =>
        known.Code == sign.Code && known.RuleId is null == (sign.RuleId is null) && known.At + SameDanger > sign.At;
}
