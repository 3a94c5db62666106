using HateResponse.Dialogs.Activities;
using HateResponse.Dialogs.Tests.Transcripts;

namespace HateResponse.Dialogs.Tests.Engine;

/// <summary>Channels say words about somebody's safety twice rather than not at all, so they must know which these are.</summary>
public sealed class ImportanceTests
{
    [Theory]
    [InlineData("he has a gun outside my door")]
    [InlineData("i want to kill myself")]
    [InlineData("help")]
    public void Words_about_safety_are_of_high_importance(string said)
    {
        var player = new ChatPlayer();
        player.Say("hello there");
        player.Say("1");

        var result = player.Say(said);

        Assert.Equal([Importances.High], result.Replies.Select(reply => reply.Importance).Distinct());
    }

    [Fact]
    public void The_question_whether_they_are_safe_is_of_high_importance_and_what_has_nothing_to_do_with_it_is_not()
    {
        var player = new ChatPlayer();

        var first = player.Say("hello there");
        var second = player.Say("1");

        Assert.Equal(Importances.High, first.Replies[^1].Importance);
        Assert.All(second.Replies, reply => Assert.Null(reply.Importance));
    }
}
