using HateResponse.Dialogs.Engine;
using HateResponse.Dialogs.Tests.Transcripts;

namespace HateResponse.Dialogs.Tests.Engine;

/// <summary>How many answers a complete report takes: messages after the first text, up to and including the one that sends it.</summary>
public sealed class ShortPathTests
{
    [Theory]
    [InlineData("yesterday evening a man spat on me at the bus stop in 97201 and yelled go back to your country, because I am Muslim", "send")]
    [InlineData("ayer en la tarde un hombre me escupió en la parada en 97201 y me gritó por ser latina, vete a tu país", "enviar")]
    [InlineData("امس مساء رجل بصق علي في الشارع في 97201 وصرخ ارجعي لبلدك لأني مسلمة", "إرسال")]
    public void Five_answers_are_enough_where_the_story_holds_date_place_and_motive(string story, string send)
    {
        string[] answers = ["1", "1", "1", "1", send]; // safe, understood, help, contact

        var player = Told(story, answers);

        Assert.Equal(DialogMode.FollowingUp, player.State.Mode);
        Assert.NotNull(player.State.Report);
    }

    [Theory]
    [InlineData("hi", "they spat at me and my friends", "yesterday", "97201", "because I am Asian", "send")]
    [InlineData("hola", "nos escupieron a mi amiga y a mi", "ayer", "97201", "por ser latina", "enviar")]
    [InlineData("مرحبا", "بصقوا علينا انا وصديقتي", "امس", "97201", "لأني مسلمة", "إرسال")]
    public void Eight_answers_are_enough_where_nothing_was_told_before(
        string hello, string story, string when, string where, string why, string send)
    {
        var player = Told(hello, ["1", story]);
        player.Wait(TimeSpan.FromMinutes(1)); // the story is taken as told without a word of it
        Assert.Equal("when", player.State.Open?.Id);
        foreach (var answer in (string[])[when, where, why, "1", "1", send])
        {
            player.Say(answer);
        }

        Assert.NotNull(player.State.Report);
    }

    private static ChatPlayer Told(string first, IEnumerable<string> answers)
    {
        var player = new ChatPlayer();
        player.Say(first);
        foreach (var answer in answers)
        {
            player.Say(answer);
        }

        return player;
    }
}
