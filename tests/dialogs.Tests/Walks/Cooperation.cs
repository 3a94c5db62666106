using HateResponse.Dialogs.Engine;
using HateResponse.Dialogs.Questions;
using HateResponse.Dialogs.Tests.Transcripts;

namespace HateResponse.Dialogs.Tests.Walks;

/// <summary>Somebody who answers whatever is asked, from wherever a walk ended, until there is an end.</summary>
internal static class Cooperation
{
    private const int MostMessages = 100;

    private static readonly TimeSpan Thinking = TimeSpan.FromMinutes(3);

    /// <summary>Whether the report is with staff, or everything is erased, after so many messages at most.</summary>
    public static bool ReachesAnEnd(ChatPlayer player)
    {
        for (var message = 0; message < MostMessages; message++)
        {
            player.Wait(Thinking);
            if (IsAtAnEnd(player.State))
            {
                return true;
            }

            if (player.Say(Next(player.State)).Effects.OfType<TurnEffect.EraseAll>().Any())
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAtAnEnd(DialogState state) =>
        state is { Mode: DialogMode.FollowingUp, Open: null, Interposed: null, Report: not null };

    private static string Next(DialogState state) => state switch
    {
        { Mode: DialogMode.OptedOut } => "start",
        { Mode: DialogMode.OffRecord, Open: null } => "done",
        { Open: null } => "hello",
        { Open.Id: ReportQuestions.Send } => "send",
        { Open.Id: ReportQuestions.Story } => "somebody shouted at us and threw things at our table",
        { Open: { } open } => Walker.AnswerTo(open),
    };
}
