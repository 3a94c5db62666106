namespace HateResponse.Dialogs.Tests.Walks;

/// <summary>What somebody may write.</summary>
internal static class WalkWords
{
    /// <summary>Every command, in the three languages.</summary>
    public static readonly string[] Commands =
    [
        "help", "ayuda", "مساعدة", "back", "atras", "رجوع", "skip", "omitir", "تخطي", "pause", "pausa", "استراحة", "continue", "continuar",
        "متابعة", "status", "estado", "الحالة", "language", "idioma", "اللغة", "english", "español", "بالانجليزي", "arabic", "sign language",
        "lengua de señas", "interpreter", "intérprete", "مترجم", "start over", "empezar de nuevo", "من البداية", "done", "listo", "تم",
        "human", "persona", "إنسان", "minor", "menor", "قاصر", "im 15 years old", "tengo 12 años", "im 30 years old", "change", "change 2",
        "cambiar 4", "تغيير 3", "change 99", "send", "enviar", "إرسال", "erase", "borrar", "مسح", "code", "código", "رمز", "show", "ver",
        "عرض", "word", "word blue house", "clave luna", "كلمة قمر", "blue house", "luna", "قمر", "more", "mas", "المزيد", "quiet", "discreto",
        "كلام خفي", "plain", "normal", "كلام عادي", "no record", "sin registro", "بلا سجل", "share off", "no compartir", "سحب الموافقة",
        "who saw", "quién lo vio", "من قرأ", "record", "constancia", "نسخة", "stop", "no mas mensajes", "توقف", "start",
    ];

    /// <summary>Everything else.</summary>
    public static readonly string[] Anything =
    [
        "hi", "hola", "مرحبا", "yes", "no", "sí", "نعم", "ok", "1", "2", "3", "4", "7", "0", "99", "1,2", "١", "?", "", "  ", "🙏", "777",
        "2718 2818 2845 9045", "teen", "yesterday", "ayer", "امس", "last friday at 9pm", "hace dos semanas", "97201", "portland oregon", "online",
        "en internet", "because I am Muslim", "por ser latina", "my accent", "not because of who i am", "503-555-0142", "ana@example.org",
        "lawyer", "abogado", "just count it", "solo contarlo", "on behalf of my neighbor",
        "a man shouted at me and my kids at the bus stop on 82nd", "me gritaron en la tienda y me empujaron al piso",
        "صرخ علي رجل في السوق امس ودفعني امام اولادي", "my neighbor Quetzal told me all of it and cried",
        "he has a gun outside my door", "me quiero morir", "i want to kill myself", "معه مسدس",
        "my son was called a slur at school in 97233 on Monday", "{line} {date} {org}", "'; DROP TABLE reports; --",
        "\u202Ehidden\u202C text with control signs in it", "مرحبا كيف حالك اليوم يا صديقي", "我被人骂了", "stupid bot", "linea de payasos",
        "someone painted a swastika on our mosque last night in Salem Oregon and the police came",
    ];

    /// <summary>Buttons that stay on the phone.</summary>
    public static readonly string[] Buttons =
    [
        "safe:yes", "safe:no", "danger:false_alarm", "language:es", "bias:race", "choose:none", "gone:yes", ":", "send:send", "erase:yes",
        "more:who", "x_school:north", "permission:no",
    ];

    /// <summary>What was told and must not be found again once it is erased, in any letter case.</summary>
    public static readonly string[] Told =
    [
        "quetzal", "ana@example.org", "555-0142", "5550142", "97233", "97201", "portland", "salem", "muslim", "latina", "82nd", "tienda", "السوق",
        "swastika", "blue house", "luna", "قمر", "casa puente", "community organization",
    ];
}
