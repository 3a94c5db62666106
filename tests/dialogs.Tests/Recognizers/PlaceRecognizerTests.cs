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
