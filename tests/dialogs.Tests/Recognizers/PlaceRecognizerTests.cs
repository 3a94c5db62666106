using HateResponse.Dialogs.Recognizers;

namespace HateResponse.Dialogs.Tests.Recognizers;

public class PlaceRecognizerTests
{
    [Theory]
    [InlineData("en", "97233", "97233 Portland OR 41051 zip")]
    [InlineData("en", "97233-1234", "97233 Portland OR 41051 zip")]
    [InlineData("en", "my zip is 60614", "60614 Chicago IL 17031 zip")]
    [InlineData("en", "1234 Main St Portland OR 97233", "97233 Portland OR 41051 zip")]
    [InlineData("en", "02134", "02134 Allston MA 25025 zip")] // a leading zero
    [InlineData("es", "el codigo es ٩٧٢٣٣", "97233 Portland OR 41051 zip")]
    [InlineData("en", "Portland OR", " Portland OR 41051 city")]
    [InlineData("en", "portland, oregon", " Portland OR 41051 city")]
    [InlineData("en", "in downtown seattle wa near the library", " Seattle WA 53033 city")]
    [InlineData("en", "st louis mo", " Saint Louis MO 29510 city")]
    [InlineData("en", "new york, new york", " New York NY 36061 city")]
    [InlineData("en", "nyc", " New York NY 36061 city")]
    [InlineData("en", "Seattle", " Seattle WA 53033 city")]
    [InlineData("en", "springfield", "    city")] // in many states
    [InlineData("es", "en houston tejas", " Houston TX 48201 city")]
    [InlineData("es", "charlotte carolina del norte", " Charlotte NC 37119 city")]
    public void A_place_is_found(string language, string text, string expected)
    {
        var place = PlaceRecognizer.Recognize(FoldedText.Of(text), language, inStory: false);

        Assert.Equal(expected, $"{place?.Zip} {place?.City} {place?.State} {place?.CountyFips} {place?.Precision}");
    }

    [Theory]
    [InlineData("en", "portland", false, "Portland OR")]
    [InlineData("en", "gresham", false, "Gresham OR")]
    [InlineData("en", "woodburn", false, "Woodburn OR")]
    [InlineData("en", "downtown portland", false, "Portland OR")]
    [InlineData("es", "un hombre me escupio en gresham", true, "Gresham OR")]
    [InlineData("en", "a man spat on me in portland yesterday", true, "Portland OR")]
    [InlineData("en", "seattle", false, "Seattle WA")]
    [InlineData("en", "i was born in detroit", true, " ")] // Oregon has one, Michigan a larger one
    [InlineData("en", "they hit me in lincoln park", true, " ")]
    [InlineData("ar", "قدام مدرسة لينكولن", true, " ")]
    [InlineData("en", "springville", false, " ")] // not at home, and in several states
    public void A_city_is_the_one_at_home(string language, string text, bool inStory, string expected)
    {
        var place = PlaceRecognizer.Recognize(FoldedText.Of(text), language, inStory, "OR");

        Assert.Equal(expected, $"{place?.City} {place?.State}");
    }

    [Theory]
    [InlineData("en", "on instagram", "online", "unknown")]
    [InlineData("en", "he called me on the phone", "phone_mail", "unknown")]
    [InlineData("en", "on the bus", "in_transit", "unknown")]
    [InlineData("en", "i don't know", "physical", "unknown")]
    [InlineData("en", "i dont want to say", "physical", "declined")]
    [InlineData("es", "por facebook", "online", "unknown")]
    [InlineData("es", "prefiero no decir", "physical", "declined")]
    public void A_kind_of_place_is_found(string language, string text, string mode, string precision)
    {
        var place = PlaceRecognizer.Recognize(FoldedText.Of(text), language, inStory: false);

        Assert.Equal((mode, precision), (place?.Mode, place?.Precision));
    }

    [Theory]
    [InlineData("99999")] // no such ZIP
    [InlineData("12345 main st")] // a house
    [InlineData("503-555-97233")] // a piece of a longer number
    [InlineData("at home")] // Home is a town, and not meant
    [InlineData("")]
    public void What_only_looks_like_a_place_is_none(string text) =>
        Assert.Null(PlaceRecognizer.Recognize(FoldedText.Of(text), "en", inStory: false));

    [Theory]
    [InlineData("he hit me in the store, i live at 97233", "97233")]
    [InlineData("yesterday in Austin, TX someone spat on me", "Austin")]
    [InlineData("someone spat on me in houston texas", "Houston")]
    [InlineData("i paid $97233 for this", null)]
    [InlineData("12345 people liked it", null)]
    [InlineData("my number is 503 972 33555", null)]
    [InlineData("they yelled at me in columbus and hit me", null)] // "me" is not Maine, and Columbus is in many states
    [InlineData("on facebook", null)]
    [InlineData("i dont know", null)]
    public void In_a_story_only_what_is_beyond_doubt_counts(string text, string? expected)
    {
        var place = PlaceRecognizer.Recognize(FoldedText.Of(text), "en", inStory: true);

        Assert.Equal(expected, place?.Zip ?? place?.City);
    }
}
