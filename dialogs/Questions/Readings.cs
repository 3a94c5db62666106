using HateResponse.Dialogs.Engine;
using HateResponse.Dialogs.Recognizers;

namespace HateResponse.Dialogs.Questions;

/// <summary>How an answer in a person's own words becomes one that is known.</summary>
internal static class Readings
{
    private const string NotSure = "not_sure";

    /// <summary>Yes, no or not sure.</summary>
    public static Answer? YesNo(Heard heard) => ConfirmRecognizer.Recognize(heard.Text, heard.Language) switch
    {
        Recognizers.YesNo.Yes => Coded(heard, "yes"),
        Recognizers.YesNo.No => Coded(heard, "no"),
        Recognizers.YesNo.NotSure => Coded(heard, "unsure"),
        _ => null,
    };

    /// <summary>A date. What is not understood twice is kept as it was said.</summary>
    public static Answer? When(Heard heard) =>
        DateTimeRecognizer.Recognize(heard.Text, heard.Language, heard.LocalNow, inStory: false) is { } when
            ? heard.Answer with { When = when, Text = heard.Original }
            : InTheirWords(heard) is { } words
                ? words with { When = new IncidentTime(null, null, "unknown", null, null) }
                : null;

    /// <summary>A place. What is not understood twice is kept as it was said.</summary>
    public static Answer? Where(Heard heard) =>
        PlaceRecognizer.Recognize(heard.Text, heard.Language, inStory: false, heard.HomeState) is { } where
            ? heard.Answer with { Where = where, Text = heard.Original }
            : InTheirWords(heard) is { } words
                ? words with
                {
                    Where = new IncidentPlace("physical", null, null, null, null, null, null, words.Text, "unknown"),
                }
                : null;

    /// <summary>A reason in any words.</summary>
    public static Answer? Bias(Heard heard)
    {
        var codes = BiasRecognizer.Recognize(heard.Text, heard.Language);
        return codes.Count == 0 && (heard.IsDanger || heard.SaysNothing)
            ? null
            : heard.Answer with { Codes = codes.Count > 0 ? codes : ["other"], Text = heard.Original };
    }

    /// <summary>Help in any words: staff read what no list has.</summary>
    public static Answer? Needs(Heard heard) =>
        heard.SaysNothing || heard.IsDanger ? null : heard.Answer with { Text = heard.Original, Codes = [NotSure] };

    /// <summary>Whether what was understood is right: "no" alone says not what is wrong, so all of it is asked.</summary>
    public static Answer? Understood(Heard heard) => ConfirmRecognizer.Recognize(heard.Text, heard.Language) switch
    {
        Recognizers.YesNo.Yes => Coded(heard, "yes"),
        Recognizers.YesNo.No => heard.Answer with { Codes = [ReportQuestions.When, ReportQuestions.Where, ReportQuestions.Bias] },
        _ => null,
    };

    /// <summary>Words of any kind.</summary>
    public static Answer? Words(Heard heard) =>
        heard.IsEmpty || heard.IsDanger ? null : heard.Answer with { Text = heard.Original };

    /// <summary>An age in years, as the code list has it.</summary>
    public static Answer? AgeBands(Heard heard) => AgeRecognizer.Recognize(heard.Text) is { } years
        ? Coded(heard, years switch
        {
            < 13 => "under_13",
            < 18 => "13_17",
            < 25 => "18_24",
            < 45 => "25_44",
            < 60 => "45_59",
            < 75 => "60_74",
            _ => "75_plus",
        })
        : null;

    /// <summary>An age in years; a grown person is no child, and that is all that this asks.</summary>
    public static Answer? Age(Heard heard) => AgeRecognizer.Recognize(heard.Text) is { } years ? Coded(heard, AgeBand(years)) : null;

    /// <summary>Code of <c>age_band</c> that this asks for.</summary>
    public static string AgeBand(int years) => years switch
    {
        < 13 => "under_13",
        < 18 => "13_17",
        _ => "declined",
    };

    /// <summary>
    /// A way to be reached in words, before any option: what they do not want is never taken for what they want. Null where
    /// nothing of it is said; no answer where it is not clear.
    /// </summary>
    public static (Answer? Answer, bool IsSaid) Reach(Heard heard)
    {
        if (ContactRecognizer.Recognize(heard.Text) is { } address)
        {
            return (heard.Answer with { Contact = address, Codes = [address.Method] }, true);
        }

        return ContactRecognizer.Method(heard.Text, heard.Language) switch
        {
            null => (null, false),
            { IsUnclear: true } or { Code: "call" } when heard.OnTheWeb => (null, true), // there is no number to call
            { IsUnclear: true } => (null, true),
            { Code: "here" } when heard.OnTheWeb => (Coded(heard, ReportQuestions.ByReturnCode), true),
            { Code: { } code } => (Coded(heard, code), true),
            _ => (null, false),
        };
    }

    /// <summary>A number or an address.</summary>
    public static Answer? Contact(Heard heard) =>
        ContactRecognizer.Recognize(heard.Text) is { } contact
            ? heard.Answer with { Contact = contact, Codes = [contact.Method] }
            : ConfirmRecognizer.Recognize(heard.Text, heard.Language) switch
            {
                Recognizers.YesNo.Yes => Coded(heard, heard.OnTheWeb ? ReportQuestions.ByReturnCode : "here"),
                Recognizers.YesNo.No => Coded(heard, "none"),
                _ => null,
            };

    /// <summary>Send it, or not now.</summary>
    public static Answer? Send(Heard heard) => ConfirmRecognizer.Recognize(heard.Text, heard.Language) switch
    {
        Recognizers.YesNo.Yes => Coded(heard, "send"),
        Recognizers.YesNo.No => Coded(heard, "not_now"),
        _ => null,
    };

    private static Answer Coded(Heard heard, string code) => heard.Answer with { Codes = [code] };

    private static Answer? InTheirWords(Heard heard) =>
        heard.Attempts > 0 && !heard.IsEmpty && !heard.IsDanger ? heard.Answer with { Text = heard.Original } : null;
}
