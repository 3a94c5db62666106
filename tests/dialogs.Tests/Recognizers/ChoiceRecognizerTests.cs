using HateResponse.Dialogs.Recognizers;

namespace HateResponse.Dialogs.Tests.Recognizers;

public class ChoiceRecognizerTests
{
    private static readonly ChoiceOption[] Reasons =
    [
        new("race", "Race or color", ["skin color", "black"]),
        new("religion", "Religion", ["faith", "muslim"]),
        new("language", "Language or accent", ["chinese"]),
        new("neighbor", "A neighbor", []),
    ];

    private static readonly ChoiceOption[] Motivos =
    [
        new("race", "Raza o color", ["color de piel"]),
        new("religion", "Religión", ["fe"]),
        new("threat", "Amenazas", []),
        new("seen", "Lo vi", ["fui testigo"]),
    ];

    [Theory]
    [InlineData("2", "religion")]
    [InlineData("2.", "religion")]
    [InlineData("#2", "religion")]
    [InlineData("(2)", "religion")]
    [InlineData("2️⃣", "religion")]
    [InlineData("２", "religion")] // full width
    [InlineData("٢", "religion")] // Arabic-Indic
    [InlineData("two", "religion")]
    [InlineData("number two please", "religion")]
    [InlineData("the second", "religion")]
    [InlineData("the second one", "religion")]
    [InlineData("2nd", "religion")]
    [InlineData("option 2", "religion")]
    [InlineData("i think 2", "religion")]
    [InlineData("the last one", "neighbor")]
    [InlineData("religion", "religion")]
    [InlineData("RELIGON", "religion")] // a typo in a long word
    [InlineData("my faith", "religion")]
    [InlineData("accent", "language")]
    [InlineData("my nieghbor", "neighbor")]
    [InlineData("because of my skin color", "race")]
    [InlineData("Race or color", "race")]
    public void One_option_is_found(string text, string code) =>
        Assert.Equal([code], ChoiceRecognizer.Recognize(FoldedText.Of(text), Reasons, "en", many: false)!);

    [Theory]
    [InlineData("la segunda", "religion")]
    [InlineData("el 2", "religion")]
    [InlineData("dos", "religion")]
    [InlineData("opcion 3", "threat")]
    [InlineData("la ultima", "seen")]
    [InlineData("amenasas", "threat")] // as it sounds
    [InlineData("yo lo vi todo", "seen")]
    [InlineData("mi religion", "religion")]
    [InlineData("por mi color de piel", "race")]
    public void One_option_is_found_in_Spanish(string text, string code) =>
        Assert.Equal([code], ChoiceRecognizer.Recognize(FoldedText.Of(text), Motivos, "es", many: false)!);

    [Theory]
    [InlineData("1,3", "race language")]
    [InlineData("1 3", "race language")]
    [InlineData("1 and 3", "race language")]
    [InlineData("3, 1", "race language")]
    [InlineData("1 & 2 & 4", "race religion neighbor")]
    [InlineData("religion and race", "race religion")]
    [InlineData("all", "race religion language neighbor")]
    [InlineData("all of them", "race religion language neighbor")]
    [InlineData("2", "religion")]
    public void Several_options_are_found_in_their_order(string text, string codes) =>
        Assert.Equal(codes.Split(' '), ChoiceRecognizer.Recognize(FoldedText.Of(text), Reasons, "en", many: true)!);

    [Theory]
    [InlineData("1 y 3", "race threat")]
    [InlineData("la primera y la tercera", "race threat")]
    [InlineData("todas", "race religion threat seen")]
    public void Several_options_are_found_in_Spanish(string text, string codes) =>
        Assert.Equal(codes.Split(' '), ChoiceRecognizer.Recognize(FoldedText.Of(text), Motivos, "es", many: true)!);

    [Theory]
    [InlineData("13", true)] // not 1 and 3: nobody knows
    [InlineData("0", false)]
    [InlineData("5", false)]
    [InlineData("1, 9", true)]
    [InlineData("none of these", false)]
    [InlineData("not my neighbor", false)]
    [InlineData("can i see a map", false)]
    [InlineData("color or accent", false)] // two, where one is asked
    [InlineData("he yelled about my religion and my race the whole way home on the bus", false)] // a story
    [InlineData("", false)]
    public void What_is_not_offered_is_not_chosen(string text, bool many) =>
        Assert.Null(ChoiceRecognizer.Recognize(FoldedText.Of(text), Reasons, "en", many));

    [Theory]
    [InlineData("2", true)]
    [InlineData(" Religion! ", true)]
    [InlineData("chinese", true)]
    [InlineData("9", false)]
    [InlineData("my religion", false)]
    [InlineData("help", false)]
    public void Only_a_number_label_or_synonym_is_exact(string text, bool exact) =>
        Assert.Equal(exact, ChoiceRecognizer.IsExact(FoldedText.Of(text), Reasons, "en"));
}
