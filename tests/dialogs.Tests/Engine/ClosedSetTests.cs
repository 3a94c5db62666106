using HateResponse.Dialogs.Activities;
using HateResponse.Dialogs.Engine;
using HateResponse.Dialogs.Tests.Transcripts;

namespace HateResponse.Dialogs.Tests.Engine;

public sealed class ClosedSetTests
{
    private static readonly TurnEvent[] All =
    [
        new TurnEvent.Arrived("es"),
        new TurnEvent.TimerFired(TimerNames.StoryQuiet),
        new TurnEvent.ReportAccepted(Guid.Empty),
        new TurnEvent.ReportRefused(Guid.Empty),
        new TurnEvent.MatchesOffered(Guid.Empty, []),
        new TurnEvent.ReferralChanged(Guid.Empty, "accepted", "Casa Puente", null, null),
        new TurnEvent.CodeResolved(),
        new TurnEvent.CodeRefused(),
        new TurnEvent.OptedOut(),
        new TurnEvent.OptedIn(),
        new TurnEvent.WindowClosed(),
        new TurnEvent.ReadersListed(Guid.Empty, [new ReportReader(null, 2, DateTimeOffset.UnixEpoch)]),
        new TurnEvent.HelpOffered([]),
        new TurnEvent.ConfirmationFound(Guid.Empty),
        new TurnEvent.ReportConfirmed(Guid.Empty, true),
        new TurnEvent.ConsentExpired(Guid.Empty, "share_cbo", "Casa Puente"),
        new TurnEvent.Erased(Guid.Empty),
    ];

    [Fact]
    public void Every_event_is_known_here()
    {
        var cases = typeof(TurnEvent).GetNestedTypes().Select(type => type.Name).Order();

        Assert.Equal(cases, All.Select(happened => happened.GetType().Name).Order());
    }

    [Fact]
    public void Every_event_travels_as_an_activity_and_is_taken()
    {
        foreach (var happened in All)
        {
            var player = new ChatPlayer();
            player.Say("hello there");

            Assert.Equal(happened.GetType(), TurnEvent.From(happened.ToActivity())?.GetType());
            player.Raise(happened);
        }
    }

    [Fact]
    public void An_activity_of_another_kind_changes_nothing()
    {
        var player = new ChatPlayer();
        player.Say("hello there");

        var result = DialogEngine.Turn(player.State, player.Context(new Activity { Type = "typing" }));

        Assert.Equal(player.State, result.State);
        Assert.Empty(result.Replies);
        Assert.Empty(result.Effects);
    }
}
