using HateResponse.Dialogs.Questions;
using HateResponse.Dialogs.Recognizers;

namespace HateResponse.Dialogs.Engine;

/// <summary>
/// Coming back: a code for another channel, and on a phone, which others may hold by now, a word of the person's own before what
/// was told is shown. The next question needs neither.
/// </summary>
internal static class Returning
{
    /// <summary>Silence after which somebody else may hold the phone.</summary>
    private static readonly TimeSpan Break = TimeSpan.FromMinutes(30);

    /// <summary>Wrong words after which the word opens nothing: only the code does, or a person.</summary>
    private const int MaxWrongWords = 5;

    /// <summary>Words of "WORD blue house"; more is a sentence.</summary>
    private const int MaxWords = 3;

    /// <summary>Notes that the person was away: to be done before their message counts as heard. A web page is left by closing it.</summary>
    public static void Notice(TurnDraft draft)
    {
        if (!draft.OnTheWeb && draft.State is { LastHeardAt: { } last, Log.Count: > 0 } && draft.Now - last >= Break)
        {
            draft.State = draft.State with { ClosedAt = draft.Now };
        }
    }

    /// <summary>Whether what was told may be shown; otherwise says how it can be opened.</summary>
    public static bool MayShow(TurnDraft draft)
    {
        if (draft.State.ClosedAt is null)
        {
            return true;
        }

        draft.Say("closed");
        if (draft.State is { CodeWord: not null, WrongWords: < MaxWrongWords })
        {
            draft.State = draft.State with { Interposed = Interpositions.CodeWord };
        }
        else
        {
            draft.Say("closed.code");
        }

        return false;
    }

    /// <summary>Whether an answer was given since the person came back: it is theirs to change.</summary>
    public static bool IsNew(TurnDraft draft, Answer answer) => draft.State.ClosedAt is { } closed && answer.At >= closed;

    /// <summary>Shows what was told, if it may be shown.</summary>
    public static void Show(TurnDraft draft)
    {
        if (MayShow(draft) && !IsAboutToBeShown(draft))
        {
            Summary.Say(draft);
        }

        Advancing.Advance(draft);
    }

    /// <summary>Reads what was written where the code word was asked for.</summary>
    public static Answer? ReadWord(Heard heard) => heard.IsEmpty || heard.IsDanger ? null : heard.Answer with { Text = heard.Text.Text };

    /// <summary>Takes the code word that was asked for.</summary>
    public static void TakeWord(TurnDraft draft, Answer answer)
    {
        if (answer.Text != draft.State.CodeWord)
        {
            draft.State = draft.State with { WrongWords = draft.State.WrongWords + 1 };
            draft.Say("word.wrong");
            return;
        }

        draft.State = draft.State with { ClosedAt = null, WrongWords = 0 };
        draft.Say("word.right");
        if (draft.State is { Mode: DialogMode.FollowingUp, Referrals.Count: > 0 })
        {
            Standing.Tell(draft); // that is what they came for
        }
        else if (!IsAboutToBeShown(draft))
        {
            Summary.Say(draft);
        }
    }

    /// <summary>Whether the message chooses a code word, as in "WORD blue house"; it is never said back.</summary>
    public static bool TakesNewWord(TurnDraft draft, Heard heard)
    {
        if (heard.Text.Words.Count is < 2 or > MaxWords ||
            CommandRecognizer.Recognize(FoldedText.Of(heard.Text.Words[0]), heard.Language)?.Command != Command.CodeWord)
        {
            return false;
        }

        var word = FoldedText.Of(string.Join(' ', heard.Text.Words.Skip(1)));
        if (CommandRecognizer.Recognize(word, heard.Language) is not null || OptOutRecognizer.IsOptOut(word, heard.Language))
        {
            draft.Say("word.how"); // what means something else already would never be taken for it
        }
        else if (MayShow(draft))
        {
            draft.State = draft.State with { CodeWord = word.Text, WrongWords = 0 };
            draft.Say("word.set");
        }

        Advancing.Advance(draft);
        return true;
    }

    /// <summary>Gives a code to come back with.</summary>
    public static void GiveCode(TurnDraft draft)
    {
        if (draft.State.OffRecordSince is not null)
        {
            OffRecord.Hint(draft);
            return; // there will be nothing to come back to
        }

        if (!MayShow(draft))
        {
            return;
        }

        draft.Do(new TurnEffect.IssueReturnCode(draft.Context.FreshCode));
        draft.Say("code.given", ("code", Grouped(draft.Context.FreshCode)));
        if (draft.State.HasCode)
        {
            draft.Say("code.replaces");
        }

        draft.State = draft.State with { HasCode = true };
    }

    /// <summary>On the web there is no other way back: it is shown without being asked for.</summary>
    public static void GiveCodeOnTheWeb(TurnDraft draft)
    {
        if (draft.OnTheWeb && !draft.State.HasCode && draft.State.OffRecordSince is null)
        {
            GiveCode(draft);
        }
    }

    /// <summary>The person is back by a code.</summary>
    public static void Welcome(TurnDraft draft)
    {
        draft.State = draft.State with
        {
            ClosedAt = null,
            LastHeardAt = draft.Now,
            Mode = draft.State.Mode == DialogMode.Paused ? draft.State.ModeBefore : draft.State.Mode,
            Interposed = draft.State.Interposed == Interpositions.CodeWord ? null : draft.State.Interposed,
        };
        draft.Say("code.welcome");
        Commands.GoOnSilently(draft);
    }

    private static bool IsAboutToBeShown(TurnDraft draft) =>
        draft.State.Interposed is null && draft.State.Mode == DialogMode.Reporting && (draft.NextGap()?.Id ?? ReportQuestions.Send) == ReportQuestions.Send;

    /// <summary>Four by four, as it is read aloud and typed.</summary>
    public static string Grouped(string code) => string.Join(' ', code.Chunk(4).Select(four => new string(four)));
}
