using HateResponse.Dialogs.Recognizers;

namespace HateResponse.Dialogs.Tests.Recognizers;

/// <summary>A call to the wrong telephone outs a person: the way that is denied is never the way that is taken.</summary>
public class ContactWishTests
{
    [Theory]
    [InlineData("es", "no me llamen, por texto", "here")]
    [InlineData("es", "no me escriban, llamen", "call")]
    [InlineData("es", "mejor por mensaje", "here")]
    [InlineData("es", "llámenme", "call")]
    [InlineData("es", "no me llamen", "unclear")]
    [InlineData("es", "no me contacten", "none")]
    [InlineData("es", "no me llamen ni me escriban", "none")]
    [InlineData("en", "please no calls, text", "here")]
    [InlineData("en", "NO CALL. Text only", "here")]
    [InlineData("en", "text me dont call", "here")]
    [InlineData("en", "dont text me, my husband reads my phone. call me", "call")]
    [InlineData("en", "dont call its my moms phone", "unclear")]
    [InlineData("en", "don't text", "unclear")]
    [InlineData("en", "call me", "call")]
    [InlineData("en", "do not contact me", "none")]
    [InlineData("en", "no contact", "none")]
    [InlineData("en", "don't call or text", "none")]
    [InlineData("en", "i live on 5th street", null)]
    [InlineData("en", "ok", null)]
    [InlineData("ar", "لا ترسلوا رسائل زوجي يقرأها، اتصلوا", "call")]
    [InlineData("ar", "لا تتصلوا بي، رسالة بس", "here")]
    [InlineData("ar", "لا تتصلو هاد تلفون ماما", "unclear")]
    [InlineData("ar", "هذا هاتف امي لا تتصلوا", "unclear")]
    [InlineData("ar", "بدون تواصل", "none")]
    [InlineData("ar", "اتصلوا بي", "call")]
    public void A_way_that_is_denied_is_never_taken(string language, string text, string? expected)
    {
        var wish = ContactRecognizer.Method(FoldedText.Of(text), language);

        Assert.Equal(expected, wish is { IsUnclear: true } ? "unclear" : wish?.Code);
    }
}
