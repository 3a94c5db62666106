using System.Text.Json;
using HateResponse.Bot.Channels.Twilio.WhatsApp;
using HateResponse.Dialogs.Activities;

namespace HateResponse.Bot.Tests.Channels.Twilio.WhatsApp;

/// <summary>WhatsApp's limits: what breaks one is never sent as a menu.</summary>
public sealed class MenuTests
{
    [Theory]
    [InlineData(1, 20, "quick_reply_1")]
    [InlineData(3, 20, "quick_reply_3")]
    [InlineData(3, 21, "list_picker_3")]
    [InlineData(4, 1, "list_picker_4")]
    [InlineData(10, 24, "list_picker_10")]
    [InlineData(6, 25, "numbered_list_6")]
    [InlineData(10, 72, "numbered_list_10")]
    [InlineData(2, 73, null)]
    [InlineData(11, 5, null)]
    public void So_many_answers_of_so_many_letters_are_shown_so(int options, int letters, string? shape)
    {
        var menu = Menu.Of(Asking("which?", [.. Enumerable.Range(0, options).Select(i => new string((char)('A' + i), letters))]));

        Assert.Equal(shape, menu?.Shape.Name);
    }

    [Theory]
    [InlineData(1_024, true)]
    [InlineData(1_025, false)]
    [InlineData(0, false)]
    public void A_text_of_another_length_than_whatsapps_is_numbered_text(int letters, bool isMenu) =>
        Assert.Equal(isMenu, Menu.Of(Asking(new string('x', letters), ["Yes", "No"])) is not null);

    /// <summary>An emoji of a family is one sign to a reader and eleven units to a limit.</summary>
    [Fact]
    public void Length_is_counted_in_utf16_units() =>
        Assert.Equal("list_picker_2", Menu.Of(Asking("which?", ["👨‍👩‍👧‍👦👨‍👩‍👧‍👦", "No"]))?.Shape.Name);

    [Theory]
    [InlineData("Yes", "Yes")]
    [InlineData("Yes", "")]
    public void Answers_that_look_alike_or_say_nothing_are_numbered_text(string one, string other) =>
        Assert.Null(Menu.Of(Asking("which?", [one, other])));

    [Fact]
    public void A_message_that_offers_nothing_is_no_menu() =>
        Assert.Null(Menu.Of(new Activity { Type = ActivityTypes.Message, Text = "thank you" }));

    [Fact]
    public void Its_words_travel_as_variables_in_the_letters_they_have()
    {
        var menu = Menu.Of(Asking("هل أنت بأمان الآن؟", ["نعم", "لا"]));

        var json = menu!.ToJson();
        Assert.Contains("هل أنت بأمان الآن؟", json, StringComparison.Ordinal);
        Assert.Equal(
            ["1=هل أنت بأمان الآن؟", "3=نعم", "4=q:0", "5=لا", "6=q:1"],
            JsonDocument.Parse(json).RootElement.EnumerateObject().Select(one => $"{one.Name}={one.Value}"));
    }

    private static Activity Asking(string text, string[] labels) => new()
    {
        Type = ActivityTypes.Message,
        Text = text,
        Locale = "en",
        SuggestedActions = new SuggestedActions([.. labels.Select((label, i) => new CardAction("imBack", label, $"q:{i}"))]),
    };
}
