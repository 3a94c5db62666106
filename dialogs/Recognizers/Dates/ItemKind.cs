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

    /// <summary>"Ago", "hace".</summary>
    Ago,

    /// <summary>"Last", "pasado".</summary>
    Last,

    /// <summary>"This", "este".</summary>
    This,

    /// <summary>"Before last", "antepasado".</summary>
    BeforeLast,

    /// <summary>"A few".</summary>
    Few,

    /// <summary>"A couple of".</summary>
    Couple,

    /// <summary>An article that counts as one before a unit.</summary>
    One,

    /// <summary>"Half".</summary>
    Half,

    /// <summary>Before noon.</summary>
    Am,

    /// <summary>After noon.</summary>
    Pm,

    /// <summary>"O'clock": the number before is an hour.</summary>
    OClock,

    /// <summary>"At", "a las": the number after is an hour.</summary>
    At,

    /// <summary>"About", "como".</summary>
    About,

    /// <summary>"From", "between".</summary>
    From,

    /// <summary>"To", "until".</summary>
    To,

    /// <summary>"And", between two ends and before minutes.</summary>
    And,

    /// <summary>"Or", between two guesses.</summary>
    Or,

    /// <summary>"Since".</summary>
    Since,

    /// <summary>"For": how long.</summary>
    For,

    /// <summary>"Of", "on", "in": words that join parts of a date.</summary>
    Glue,

    /// <summary>"The", "on the", "el dia": what may stand before a day of the month.</summary>
    The,

    /// <summary>This moment.</summary>
    JustNow,

    /// <summary>Again and again.</summary>
    Ongoing,

    /// <summary>Some days ago.</summary>
    OtherDay,

    /// <summary>The person does not know.</summary>
    Unknown,

    /// <summary>12:00.</summary>
    Noon,

    /// <summary>The end of a day.</summary>
    Midnight,

    /// <summary>Minutes past the hour that follows.</summary>
    Past,

    /// <summary>Minutes before the hour that follows.</summary>
    Before,

    /// <summary>Minutes past the hour that went before.</summary>
    Plus,

    /// <summary>Minutes before the hour that went before.</summary>
    Less,

    /// <summary>"Past" between minutes and an hour.</summary>
    PastMinutes,

    /// <summary>"To" between minutes and an hour.</summary>
    BeforeMinutes,

    /// <summary>"Menos" between an hour and minutes.</summary>
    LessMinutes,
}
