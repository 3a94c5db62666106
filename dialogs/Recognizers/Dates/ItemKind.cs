namespace HateResponse.Dialogs.Recognizers.Dates;

/// <summary>What a word means for a time; the names are the sections of <c>dates.txt</c>.</summary>
internal enum ItemKind
{
    /// <summary>A word that says nothing of time.</summary>
    Other,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A number that orders: "5th".</summary>
    Ordinal,

    /// <summary>A date in digits.</summary>
    Date,

    /// <summary>Month and year in digits.</summary>
    MonthYear,

    /// <summary>Hours and minutes with a colon; the value is minutes of the day.</summary>
    Clock,

    /// <summary>Days from today.</summary>
    Day,

    /// <summary>The night that begins so many days from today.</summary>
    Night,

    /// <summary>A part of the day.</summary>
    Part,

    /// <summary>1 is Monday.</summary>
    Weekday,

    /// <summary>1 to 12.</summary>
    Month,

    /// <summary>EDTF code, 21 (spring) to 24 (winter).</summary>
    Season,

    /// <summary>A day of the year.</summary>
    Holiday,

    /// <summary>A length of time.</summary>
    Unit,

    Ago,

    Last,

    This,

    BeforeLast,

    Few,

    Couple,

    One,

    Half,

    Am,

    Pm,

    OClock,

    At,

    About,

    From,

    To,

    And,

    Or,

    Since,

    For,

    Glue,

    /// <summary>"The", "on the", "el dia": what may stand before a day of the month.</summary>
    The,

    JustNow,

    Ongoing,

    OtherDay,

    Unknown,

    Noon,

    Midnight,

    /// <summary>Minutes past the hour that follows.</summary>
    Past,

    /// <summary>Minutes before the hour that follows.</summary>
    Before,

    /// <summary>Minutes past the hour that went before.</summary>
    Plus,

    /// <summary>Minutes before the hour that went before.</summary>
    Less,

    PastMinutes,

    BeforeMinutes,

    LessMinutes,
}
