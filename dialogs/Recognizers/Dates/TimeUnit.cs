namespace HateResponse.Dialogs.Recognizers.Dates;

/// <summary>Lengths of time that people count in.</summary>
internal enum TimeUnit
{
    Minute,

    Hour,

    Day,

    Week,

    Weekend,

    Month,

    Year,
}
