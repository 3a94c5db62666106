namespace HateResponse.Dialogs.Recognizers.Dates;

/// <summary>Lengths of time that people count in.</summary>
internal enum TimeUnit
{
    /// <summary>60 seconds.</summary>
    Minute,

    /// <summary>60 minutes.</summary>
    Hour,

    /// <summary>A calendar day.</summary>
    Day,

    /// <summary>Monday to Sunday.</summary>
    Week,

    /// <summary>Saturday and Sunday.</summary>
    Weekend,

    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>A calendar year.</summary>
    Year,
}
