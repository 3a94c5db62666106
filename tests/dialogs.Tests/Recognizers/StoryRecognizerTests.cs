using HateResponse.Dialogs.Recognizers;

namespace HateResponse.Dialogs.Tests.Recognizers;

/// <summary>What is inferred from free text beside time and place: language, motive, role, contact.</summary>
public class StoryRecognizerTests
{
    [Theory]
    [InlineData("hi i need help someone attacked me", "en")]
    [InlineData("need to talk to sombody pls", "en")]
    [InlineData("nazi graffiti on our synagogue", "en")]
    [InlineData("hola", "es")]
    [InlineData("xq me gritan", "es")]
    [InlineData("me pegaron", "es")]
    [InlineData("ayuda me estan amenasando", "es")]
    [InlineData("ok", null)]
    [InlineData("no", null)] // in both
    [InlineData("123", null)]
    [InlineData("1", null)] // every language lists digits
    [InlineData("5", null)]
    [InlineData("", null)]
    public void The_language_is_told_or_left_open(string text, string? language) =>
        Assert.Equal(language, LanguageRecognizer.Recognize(FoldedText.Of(text)).Language);

    [Theory]
    [InlineData("en", "because I am Muslim", "rel_muslim")]
    [InlineData("en", "i was wearing my hijab", "rel_muslim")]
    [InlineData("en", "my accent", "ext_language_accent")]
    [InlineData("en", "because im black and gay", "race_black so_gay")]
    [InlineData("en", "a white guy in a black car called me chinese", "race_asian")] // his color and his car's are no motive
    [InlineData("en", "he hit me", "")]
    [InlineData("es", "por ser latino", "race_latino")]
    [InlineData("ar", "بس مو جمعية عربية", "")]
    [InlineData("es", "soy trans", "gi_transgender")]
    [InlineData("es", "estatus migratorio", "ext_immigration")]
    [InlineData("es", "por mi color de piel y por hablar español", "race_other ext_language_accent")]
    [InlineData("es", "because i am jewish", "rel_jewish")]
    public void Motives_are_found(string language, string text, string codes) =>
        Assert.Equal(codes, string.Join(' ', BiasRecognizer.Recognize(FoldedText.Of(text), language)));

    [Theory]
    [InlineData("en", "my son was beaten up at school", "family_friend")]
    [InlineData("en", "they called my daughter a slur", "family_friend")]
    [InlineData("en", "I saw a man yelling at a woman on the bus", "witness")]
    [InlineData("en", "someone painted a swastika on our mosque", "organization")]
    [InlineData("en", "my neighbor yelled at me", null)]
    [InlineData("en", "a man hit me", null)]
    [InlineData("en", "my abuelita was pushed on the bus", "family_friend")]
    [InlineData("en", "a man was yelling at an old lady", "witness")]
    [InlineData("ar", "امي كانت بالباص وصرخ عليها رجل", "family_friend")]
    [InlineData("es", "es mi abuelita no yo", "family_friend")]
    [InlineData("es", "mi hijo fue golpeado en la escuela", "family_friend")]
    [InlineData("es", "vi que le pegaban a un señor", "witness")]
    [InlineData("es", "pintaron nuestra iglesia", "organization")]
    [InlineData("es", "mi vecino me amenazo", null)]
    public void The_role_is_inferred(string language, string text, string? role) =>
        Assert.Equal(role, RoleRecognizer.Recognize(FoldedText.Of(text), language));

    [Theory]
    [InlineData("my number is (206) 555-0134", "call +12065550134")]
    [InlineData("206-555-0134 ext 5", "call +12065550134")]
    [InlineData("call me at 1 206 555 0134 after 5", "call +12065550134")]
    [InlineData("+52 55 1234 5678", "call +525512345678")]
    [InlineData("mi numero es ٢٠٦ ٥٥٥ ٠١٣٤", "call +12065550134")]
    [InlineData("555-0134", "call 5550134")] // its area is to be asked
    [InlineData("me at ana.lopez@example.org please", "email ana.lopez@example.org")]
    [InlineData("911", null)]
    [InlineData("97233", null)]
    [InlineData("no", null)]
    public void A_contact_is_found(string text, string? expected)
    {
        var contact = ContactRecognizer.Recognize(FoldedText.Of(text));

        Assert.Equal(expected, contact is null ? null : $"{contact.Method} {contact.Value}");
    }
}
