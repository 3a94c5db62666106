using HateResponse.Dialogs.Activities;
using HateResponse.Dialogs.Languages;
using HateResponse.Dialogs.Questions;
using HateResponse.Dialogs.Recognizers;

namespace HateResponse.Dialogs.Engine;

/// <summary>
/// Who floods, insults or costs: the line says once where its bounds are, and then answers less. It goes on reading, keeps what is
/// told, and looks for danger in every message; nobody is locked out.
/// </summary>
internal static class Restraint
{
    /// <summary>Messages within this time count together.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    /// <summary>So long a flood has paused, the line answers again.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>
    /// Counts a message, and takes one too many: what it tells is kept, and that it is read is said once. Danger and the wish for
    /// a person are answered all the same.
    /// </summary>
    public static bool TakesFlood(TurnDraft draft, Heard heard, bool danger)
    {
        var burst = draft.State.Burst is { } known && draft.Now - known.Since < Window
            ? known with { Count = known.Count + 1 }
            : new MessageBurst(draft.Now, 1);
        draft.State = draft.State with { Burst = burst };
        var most = draft.Context.Tenant.FloodMessages;
        if (burst.Count <= most || danger || IsAnswering(draft, heard))
        {
            if (burst.Count > most)
            {
                draft.Do(new TurnEffect.CancelTimers([TimerNames.Flood])); // it is answered now
            }

            return false;
        }

        Keep(draft, heard);
        draft.Do(new TurnEffect.SetTimer(TimerNames.Flood, draft.Now + Pause));
        if (!burst.Told)
        {
            draft.State = draft.State with { Burst = burst with { Told = true } };
            draft.Say("flood");
        }

        return true;
    }

    /// <summary>What may be a piece of the story is one, and all of it is answered together.</summary>
    private static void Keep(TurnDraft draft, Heard heard)
    {
        var isTold = heard.ReadsLikeStory || (draft.State.Open?.Id == ReportQuestions.Story && !heard.IsEmpty);
        if (isTold && draft.State.Mode is DialogMode.Reporting or DialogMode.FollowingUp)
        {
            draft.Log(new LogEntry { Question = ReportQuestions.Story, Told = heard.Original });
            Storytelling.WaitForPause(draft);
        }
        else if (draft.State.Listening)
        {
            Storytelling.WaitForPause(draft);
        }
    }

    /// <summary>Who answers quickly, or commands, does not flood.</summary>
    private static bool IsAnswering(TurnDraft draft, Heard heard) =>
        draft.State.Open is { Id: not ReportQuestions.Story, Attempts: 0 } || Answering.NamesAnOption(draft, heard) ||
        CommandRecognizer.Recognize(heard.Text, heard.Language) is not null;

    /// <summary>The flood has paused: the open question comes again.</summary>
    public static void GoOn(TurnDraft draft)
    {
        if (draft.State.Listening || draft.State.Burst?.Count > draft.Context.Tenant.FloodMessages)
        {
            draft.State = draft.State with
            {
                Burst = null,
                Mode = draft.State.Mode == DialogMode.Paused ? draft.State.ModeBefore : draft.State.Mode, // they wrote since
            };
            if (draft.State.Mode == DialogMode.OptedOut)
            {
                Storytelling.StopListening(draft);
            }
            else if (!Storytelling.Finish(draft))
            {
                Advancing.Advance(draft);
            }
        }
    }

    /// <summary>
    /// Whether the message insults the line and says nothing else; then it is done with. The second time and later nothing is
    /// answered: silence ends it sooner than words.
    /// </summary>
    public static bool TakesInsult(TurnDraft draft, Heard heard)
    {
        var asksAboutSafety = draft.State.Open is { } open && Danger.Asks(open.Id); // somebody in danger may curse
        if (heard.ReadsLikeStory || asksAboutSafety || !InsultRecognizer.IsInsult(heard.Text, heard.Language))
        {
            return false;
        }

        draft.State = draft.State with { Insults = draft.State.Insults + 1 };
        if (draft.State.Insults == 1)
        {
            draft.Say("boundary");
            Advancing.Advance(draft);
        }

        return true;
    }

    /// <summary>What may still be said today: beyond the tenant's cap only what is about safety, and once that it is so.</summary>
    public static IReadOnlyList<Activity> WithinBudget(TurnDraft draft, IReadOnlyList<Activity> replies)
    {
        if (draft.OnTheWeb || replies.Count == 0)
        {
            return replies;
        }

        var spent = draft.State.Spent is { } known && draft.Now - known.Since < Day ? known : new SegmentsSpent(draft.Now, 0);
        var cap = draft.Context.Tenant.DailySegments;
        var said = spent.Segments <= cap ? replies : [.. replies.Where(reply => reply.Importance == Importances.High)];
        var segments = said.Sum(reply => SegmentEncoder.Encode(NumberedText.Of(reply)).Segments);
        if (spent.Segments <= cap && spent.Segments + segments > cap)
        {
            said = [.. said, draft.Plain("spent")];
            segments++;
        }

        draft.State = draft.State with { Spent = spent with { Segments = spent.Segments + segments } };
        return said;
    }
}
