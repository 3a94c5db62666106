using HateResponse.Dialogs.Recognizers;

namespace HateResponse.Dialogs.Tests.Recognizers;

public class CommandRecognizerTests
{
    [Theory]
    [InlineData("en", "help", Command.Help)]
    [InlineData("en", "go back please", Command.Back)]
    [InlineData("en", "SKIP", Command.Skip)]
    [InlineData("en", "can i skip this one", Command.Skip)]
    [InlineData("en", "i'd rather not say", Command.Skip)]
    [InlineData("en", "later", Command.Pause)]
    [InlineData("en", "i will finish this tomorrow", Command.Pause)]
    [InlineData("en", "continue", Command.Continue)]
    [InlineData("en", "any news on my report?", Command.Status)]
    [InlineData("en", "start over", Command.StartOver)]
    [InlineData("en", "that's all", Command.Done)]
    [InlineData("en", "can i talk to a real person", Command.Human)]
    [InlineData("en", "i need to talk to someone", Command.Human)]
    [InlineData("en", "im under 18", Command.UnderAge)]
    [InlineData("en", "i'm 15", Command.UnderAge)]
    [InlineData("en", "i am 15 years old", Command.UnderAge)]
    [InlineData("en", "im 14 btw", Command.UnderAge)]
    [InlineData("en", "i am 12 and scared", Command.UnderAge)]
    [InlineData("es", "tengo 12 años y tengo miedo", Command.UnderAge)]
    [InlineData("ar", "انا عمري 11 سنة", Command.UnderAge)]
    [InlineData("ar", "انا بنت عمري 13 وخايفة", Command.UnderAge)]
    [InlineData("ar", "اريد احجي ويا انسان", Command.Human)]
    [InlineData("en", "send it", Command.Send)]
    [InlineData("en", "delete everything", Command.Erase)]
    [InlineData("es", "ayuda", Command.Help)]
    [InlineData("es", "atrás", Command.Back)]
    [InlineData("es", "saltar esta pregunta", Command.Skip)]
    [InlineData("es", "sigo mañana", Command.Pause)]
    [InlineData("es", "continuar", Command.Continue)]
    [InlineData("es", "como va mi caso", Command.Status)]
    [InlineData("es", "empezar de nuevo", Command.StartOver)]
    [InlineData("es", "eso es todo", Command.Done)]
    [InlineData("es", "quiero hablar con una persona", Command.Human)]
    [InlineData("es", "soy menor de edad", Command.UnderAge)]
    [InlineData("es", "tengo 12 años", Command.UnderAge)]
    [InlineData("es", "listo", Command.Done)]
    [InlineData("es", "borrar todo", Command.Erase)]
    [InlineData("es", "enviar", Command.Send)]
    [InlineData("es", "skip", Command.Skip)] // English works everywhere
    [InlineData("en", "quiero hablar con una persona", Command.Human)] // a person, in any language
    public void A_whole_message_is_a_command(string language, string text, Command expected) =>
        Assert.Equal(expected, CommandRecognizer.Recognize(FoldedText.Of(text), language)?.Command);

    [Theory]
    [InlineData("en", "change 3", 3)]
    [InlineData("en", "i want to change 12", 12)]
    [InlineData("es", "cambiar 3", 3)]
    [InlineData("es", "cambiar la 2", 2)]
    [InlineData("es", "change 4", 4)]
    public void A_change_carries_its_number(string language, string text, int number) =>
        Assert.Equal(new(Command.Change, number, null), CommandRecognizer.Recognize(FoldedText.Of(text), language));

    [Theory]
    [InlineData("en", "español", "es")]
    [InlineData("en", "spanish please", "es")]
    [InlineData("en", "en espanol por favor", "es")]
    [InlineData("es", "english", "en")]
    [InlineData("es", "prefiero en inglés", "en")]
    [InlineData("es", "idioma", null)]
    [InlineData("en", "other language", null)]
    public void A_language_is_named_in_either(string language, string text, string? code) =>
        Assert.Equal(new(Command.Language, null, code), CommandRecognizer.Recognize(FoldedText.Of(text), language));

    [Theory]
    [InlineData("en", "i told him to stop but he wouldnt stop hitting the car so i went back inside")]
    [InlineData("en", "nobody would help me")]
    [InlineData("en", "he told me to go back to my country")]
    [InlineData("en", "he sent a person to my house")]
    [InlineData("en", "yesterday")]
    [InlineData("en", "im 14 weeks pregnant")]
    [InlineData("en", "my son is 12 and scared")]
    [InlineData("en", "im 14 and a man hit me")] // what happened is to be kept
    [InlineData("en", "i am 34 and scared")]
    [InlineData("es", "tengo 12 años de vivir aqui")]
    [InlineData("en", "saltar")] // Spanish words are commands in a Spanish dialog
    [InlineData("es", "pedí ayuda a la gente pero nadie paró")]
    [InlineData("es", "me dijo que hablara inglés")]
    public void A_word_in_a_story_is_none(string language, string text) =>
        Assert.Null(CommandRecognizer.Recognize(FoldedText.Of(text), language));
}
