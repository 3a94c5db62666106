using HateResponse.Dialogs.Recognizers;

namespace HateResponse.Dialogs.Tests.Recognizers;

public class ConfirmRecognizerTests
{
    [Theory]
    [InlineData("en", "yes", YesNo.Yes)]
    [InlineData("en", "Yess!!", YesNo.Yes)]
    [InlineData("en", "yeah thats right", YesNo.Yes)]
    [InlineData("en", "of course", YesNo.Yes)]
    [InlineData("en", "y", YesNo.Yes)]
    [InlineData("en", "👍🏽", YesNo.Yes)] // with a skin tone
    [InlineData("en", "yes my brother is with me", YesNo.Yes)]
    [InlineData("en", "ok sure", YesNo.Yes)]
    [InlineData("en", "no", YesNo.No)]
    [InlineData("en", "nah", YesNo.No)]
    [InlineData("en", "no i am not", YesNo.No)]
    [InlineData("en", "no he is still outside", YesNo.No)]
    [InlineData("en", "not at all", YesNo.No)]
    [InlineData("en", "absolutely not", YesNo.No)]
    [InlineData("en", "maybe", YesNo.NotSure)]
    [InlineData("en", "i dont know", YesNo.NotSure)]
    [InlineData("en", "yes... im not sure", YesNo.NotSure)] // doubt wins
    [InlineData("es", "si", YesNo.Yes)]
    [InlineData("es", "Sí, claro", YesNo.Yes)]
    [InlineData("es", "simon", YesNo.Yes)]
    [InlineData("es", "claro que si", YesNo.Yes)]
    [InlineData("es", "claro que no", YesNo.No)]
    [InlineData("es", "no gracias", YesNo.No)]
    [InlineData("es", "no, sigue afuera", YesNo.No)]
    [InlineData("es", "para nada", YesNo.No)]
    [InlineData("es", "no se", YesNo.NotSure)]
    [InlineData("es", "la verdad no estoy segura", YesNo.NotSure)]
    [InlineData("es", "yes", YesNo.Yes)] // English in a Spanish dialog
    public void An_answer_is_heard(string language, string text, YesNo expected) =>
        Assert.Equal(expected, ConfirmRecognizer.Recognize(FoldedText.Of(text), language));

    [Theory]
    [InlineData("en", "why do you need to know that")]
    [InlineData("en", "no one helped me")]
    [InlineData("en", "yes no")]
    [InlineData("en", "a man hit me on the bus")]
    [InlineData("en", "")]
    [InlineData("es", "si me vuelve a pegar me voy")] // "if he hits me again": no comma, no yes
    [InlineData("es", "no entiendo")]
    [InlineData("es", "quien es usted")]
    [InlineData("es", "nadie me ayudo")]
    public void Another_subject_is_no_answer(string language, string text) =>
        Assert.Null(ConfirmRecognizer.Recognize(FoldedText.Of(text), language));
}
