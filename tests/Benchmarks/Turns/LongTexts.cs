using System.Text;

namespace HateResponse.Benchmarks.Turns;

/// <summary>Messages of 1,600 characters, the most that a provider takes: stories, and what makes a reader work hardest.</summary>
internal static class LongTexts
{
    private const int Length = 1_600;

    /// <summary>By name.</summary>
    public static IReadOnlyList<(string Name, string Text)> All { get; } =
    [
        ("a story in English", Fill(
            """
            Last Friday around 9 pm I was walking home with my daughter from the bus stop on 82nd Avenue in Portland 97266 when two men
            in a truck slowed down and shouted go back to your country. One of them threw a bottle, it hit the wall next to us. We don't
            know them but I think my neighbor does, he did not want to help. I told the police two weeks ago about the same truck and
            nobody called me back at 503-555-0142. My landlord says it is because of my hijab. I am not hurt but she can't sleep.
            """)),
        ("a story in Spanish", Fill(
            """
            El viernes pasado a las nueve de la noche iba caminando con mi hija en la avenida 82, código 97266, cuando dos hombres en
            una camioneta nos gritaron que nos regresemos a nuestro país. Uno tiró una botella y pegó en la pared. No los conozco, pero
            mi vecino sí. Hace dos semanas hablé con la policía y nadie me llamó. El dueño dice que es porque hablamos español.
            """)),
        ("a story in Arabic", Fill(
            """
            يوم الجمعة الماضي في الساعة التاسعة مساء كنت أمشي مع ابنتي من موقف الحافلة في بورتلاند ٩٧٢٦٦ فصرخ علينا رجلان من شاحنة
            وقالا ارجعوا إلى بلدكم ورمى أحدهما زجاجة. لا أعرفهما ولكن جاري يعرفهما. قبل أسبوعين أخبرت الشرطة ولم يتصل بي أحد.
            """)),
        ("nothing but dates and numbers", Fill("on 11/3 at 5:30 pm, 2 weeks ago, Nov 3 2026, 97201, 503-555-0142, 1,3 yesterday or last Friday ")),
        ("nothing but words of danger, denied", Fill("he does not have a gun and did not kill anyone, no bomb, I am not going to die, not on fire ")),
        ("words with mistakes", Fill("discriminaton becuase religon langauge neigbor insted sheltr lawyr coutry disablity ")),
        ("words of one letter", Fill("a b c d e f g h i j ")),
        ("one word", new string('a', Length)),
        ("one number", Fill("2718281828459045")),
        ("letters with marks", Fill("e\u0301a\u0300o\u0302\u0323 ")),
        ("Chinese", Fill("上个星期五晚上九点我和女儿走路回家两个男人对我们大喊滚回你的国家")),
        ("nothing but signs", Fill("?!... ,;:-- ")),
    ];

    private static string Fill(string piece)
    {
        var text = new StringBuilder(Length + piece.Length);
        while (text.Length < Length)
        {
            text.Append(piece.ReplaceLineEndings(" "));
        }

        return text.ToString(0, Length);
    }
}
