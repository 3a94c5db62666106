using HateResponse.Dialogs.Recognizers;

namespace HateResponse.Dialogs.Tests.Recognizers;

public class DangerRecognizerTests
{
    [Theory]
    // English, as people write it when they are afraid
    [InlineData("hes outside my apartment right now and he has a gun", "happening_now weapon_present")]
    [InlineData("HELP theyre breaking into my house", "happening_now")]
    [InlineData("someone is trying to break in my door pls", "happening_now")]
    [InlineData("he is hitting me", "happening_now")]
    [InlineData("they are beating a man outside right now", "happening_now")]
    [InlineData("theres a man with a knife at my door right now", "happening_now weapon_present")]
    [InlineData("a guy is following me home im scared", "happening_now")]
    [InlineData("im hiding in the bathroom he has a nife", "happening_now weapon_present")] // misspelled
    [InlineData("call 911 please hurry", "happening_now")]
    [InlineData("they wont let us leave the store", "happening_now")]
    [InlineData("he is pointing a gun at us", "weapon_present")]
    [InlineData("my neighbor is waving a machete", "weapon_present")]
    [InlineData("hes armed", "weapon_present")]
    [InlineData("two men with bats are smashing our windows right now", "happening_now weapon_present")]
    [InlineData("i want to die", "self_harm")]
    [InlineData("i dont wanna live anymore", "self_harm")]
    [InlineData("im going to kill myself", "self_harm")]
    [InlineData("thinking about ending it all", "self_harm")]
    [InlineData("i took all my pills", "self_harm")]
    [InlineData("everyone would be better off without me", "self_harm")]
    [InlineData("i cant go on anymore", "self_harm")]
    [InlineData("feeling sucidal", "self_harm")] // misspelled
    [InlineData("i wish i was dead", "self_harm")]
    [InlineData("im gonna kill him", "harm_others")]
    [InlineData("i swear i will shoot them", "harm_others")]
    [InlineData("my husband beats me when he drinks", "domestic_violence")]
    [InlineData("my boyfriend choked me again", "domestic_violence")]
    [InlineData("my ex threatens to kill me", "domestic_violence")]
    [InlineData("my husband is hitting me", "domestic_violence happening_now")]
    [InlineData("last night he raped me", "sexual_violence")]
    [InlineData("i was raped by two guys on friday", "sexual_violence")]
    [InlineData("a man is trying to take my daughter right now", "child_risk happening_now")]
    [InlineData("my neighbor beats his kids", "child_risk")]
    [InlineData("they are setting fire to our mosque", "arson_bomb happening_now")]
    [InlineData("our church is on fire", "arson_bomb happening_now")]
    [InlineData("they said they will burn down our temple", "arson_bomb")]
    [InlineData("someone called in a bomb threat at the synagogue", "arson_bomb")]
    [InlineData("they left a note that there is a bomb in the school", "arson_bomb")]
    // Spanish
    [InlineData("están quemando nuestra iglesia en este momento", "arson_bomb happening_now")]
    [InlineData("un tipo se quiere llevar a mi niña del parque ahora mismo", "child_risk happening_now")]
    [InlineData("anoche ese hombre me violó", "sexual_violence")]
    [InlineData("me estan golpeando", "happening_now")]
    [InlineData("estan tratando de entrar a mi casa", "happening_now")]
    [InlineData("me viene siguiendo un hombre", "happening_now")]
    [InlineData("tiene una pistola", "weapon_present")]
    [InlineData("trae un cuchiyo en la mano", "weapon_present")] // misspelled
    [InlineData("esta afuera de mi casa ahorita con un machete", "happening_now weapon_present")]
    [InlineData("me kiero morir", "self_harm")] // as in a text message
    [InlineData("ya no quiero vivir", "self_harm")]
    [InlineData("quiero quitarme la vida", "self_harm")]
    [InlineData("me tome todas las pastillas", "self_harm")]
    [InlineData("lo voy a matar", "harm_others")]
    [InlineData("voy a matarlos a todos", "harm_others")]
    [InlineData("mi esposo me pega", "domestic_violence")]
    [InlineData("mi marido me esta golpeando", "domestic_violence happening_now")]
    [InlineData("tengo miedo de mi novio", "domestic_violence")]
    [InlineData("se llevaron a mi hijo", "child_risk")]
    [InlineData("dijeron que van a quemar la mezquita", "arson_bomb")]
    [InlineData("hay una bomba en la escuela", "arson_bomb")]
    [InlineData("estoy escondida en el baño", "happening_now")]
    [InlineData("llamen a la policia rapido", "happening_now")]
    public void A_danger_is_seen_in_either_language_whatever_the_dialog_speaks(string text, string flags)
    {
        Assert.Equal(flags, Flags(text, "en"));
        Assert.Equal(flags, Flags(text, "es"));
        Assert.Equal(flags, Flags(text, null));
    }

    [Theory]
    [InlineData("this paperwork is killing me")]
    [InlineData("i almost died laughing")]
    [InlineData("she bombed the interview and they blamed her accent")]
    [InlineData("my boss keeps shooting me emails about my accent")]
    [InlineData("i got fired because of my hijab")]
    [InlineData("he gave me a look that could kill")]
    [InlineData("he did not have a gun")]
    [InlineData("he didnt have a knife or anything")]
    [InlineData("i would never hurt myself")]
    [InlineData("i am not suicidal")]
    [InlineData("last year he pointed a gun at me and called me a slur")] // the report itself
    [InlineData("ten years ago a classmate threatened me with a knife but he moved away long ago and im safe now")]
    [InlineData("a man pointed a gun at me on the bus yesterday")] // past, and over
    [InlineData("they filmed me on the train and laughed")]
    [InlineData("he told me to kill myself")] // the words of the other
    [InlineData("i was so embarrassed i wanted to die of shame")]
    [InlineData("he said he is going to kill me")] // a threat told; the story, not this moment
    [InlineData("someone is following me on instagram and leaves hateful comments")]
    [InlineData("a man hit me in the parking lot yesterday")]
    [InlineData("they spat on me and pushed me last week")]
    [InlineData("my husband was beaten up by strangers because he is gay")]
    [InlineData("the kids at school took my son to the bathroom to tease him")]
    [InlineData("should i call the police")]
    [InlineData("i told him to stop but he wouldnt stop hitting the car so i went back inside")]
    [InlineData("casi me muero de risa con lo que dijo el policía")]
    [InlineData("me muero de hambre")]
    [InlineData("la noticia de que perdí el trabajo cayó como una bomba")]
    [InlineData("mi jefe me dispara correos todo el dia burlándose de mi acento")]
    [InlineData("no tenia arma")]
    [InlineData("no traia cuchillo ni nada")]
    [InlineData("me dijo q me va a matar")] // a threat told
    [InlineData("hace diez años un compañero me amenazó con una navaja pero ya estoy bien")]
    [InlineData("el año pasado me apuntó con una pistola")]
    [InlineData("violaron mis derechos en el trabajo")]
    [InlineData("este trabajo me esta matando")]
    [InlineData("ayer un señor me empujo en el autobus")]
    [InlineData("me grabaron con el celular y se rieron")]
    [InlineData("no me quiero morir")]
    public void Figures_of_speech_and_what_is_over_raise_nothing(string text)
    {
        Assert.Equal("", Flags(text, "en"));
        Assert.Equal("", Flags(text, "es"));
    }

    [Fact]
    public void A_hit_names_its_rule_in_the_language_of_the_dialog_first_and_nothing_of_the_message()
    {
        var hits = DangerRecognizer.Recognize(FoldedText.Of("quiero morir i want to die"), "es");

        Assert.StartsWith("es/danger:", Assert.Single(hits).RuleId, StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_after_the_cap_is_not_read_and_a_cut_emoji_does_no_harm()
    {
        var padded = new string('a', FoldedText.MaxChars - 1) + "😀 i want to die";

        Assert.Empty(DangerRecognizer.Recognize(FoldedText.Of(padded), "en"));
    }

    private static string Flags(string text, string? language) =>
        string.Join(' ', DangerRecognizer.Recognize(FoldedText.Of(text), language).Select(h => h.Flag).Order());
}
