namespace HateResponse.Dialogs.Tests.Languages;

public sealed class SyllablesTests
{
    public static TheoryData<int, string> Known => new()
    {
        {
            1, """
            I you we the came made hope hopes asked called helped saved hurt heard write words won't don't can't you're yes tried
            choose choice those here there where done texts times friend hour phone file line safe reach laugh years eye eyes through
            place says said leave kept wait real once else lives while called filled whole
            """
        },
        {
            2, """
            happened didn't wasn't going being doing trying saying people something someone every police service safely safety message
            English Spanish answer danger lawyer letter wanted needed added begin again alone about because places changes after
            number button online table little quiet choices reading e-mail really evening language player beyond hopeful person's
            center later action story sorry reasons private local welcome between taken uses pages reaches single trouble troubles
            """
        },
        {
            3, """
            anyone everyone everything another together idea area family Arabic violence period serious racism religion media
            attorney hospital happening animal adviser everyday remember whatever actual officer messages
            """
        },
        { 4, "automated emergency community authorities everybody information immigration society" },
        { 5, "organization discrimination" },
    };

    [Theory]
    [MemberData(nameof(Known))]
    public void A_word_has_as_many_as_are_spoken(int syllables, string words)
    {
        var wrong = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => (word, Count: Syllables.Of(word)))
            .Where(counted => counted.Count != syllables);

        Assert.Empty(wrong);
    }
}
