namespace HateResponse.Dialogs.Recognizers.Dates;

/// <summary>A time of the day that was said.</summary>
/// <param name="Minutes">Minutes of the day; of the morning when it is open which half of the day is meant.</param>
/// <param name="Next">Item after the phrase.</param>
internal sealed record ClockPhrase(int Minutes, int Next)
{
    /// <summary>Item at which it begins.</summary>
    public int Start { get; init; }

    /// <summary>True when neither am nor pm, nor a part of the day, was said.</summary>
    public bool IsOpen { get; init; }

    /// <summary>True for the midnight that ends a day: "12 at night".</summary>
    public bool EndsDay { get; init; }

    /// <summary>True for "about nine".</summary>
    public bool IsAbout { get; init; }
}
