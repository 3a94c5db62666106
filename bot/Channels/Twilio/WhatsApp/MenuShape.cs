using System.Globalization;

namespace HateResponse.Bot.Channels.Twilio.WhatsApp;

/// <summary>
/// All that a content at the provider is made for: how many answers, shown how. Every word is a variable, so nothing that is said
/// to anybody lies there, and a few contents serve every question in every language.
/// </summary>
/// <param name="Kind">How the answers are shown.</param>
/// <param name="Options">How many there are, at least 1.</param>
internal readonly record struct MenuShape(MenuKind Kind, int Options)
{
    /// <summary>Variable of the message.</summary>
    public const string Body = "1";

    /// <summary>Variable of the button that opens a list.</summary>
    public const string Opener = "2";

    private const int FirstOption = 3;

    /// <summary>Name under which it lies in our table and at the provider.</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"{Word}_{Options}");

    private string Word => Kind switch
    {
        MenuKind.QuickReply => "quick_reply",
        MenuKind.ListPicker => "list_picker",
        _ => "numbered_list",
    };

    /// <summary>Variable of an answer's label.</summary>
    /// <param name="option">From 0.</param>
    public static string Label(int option) => Number(FirstOption + (2 * option));

    /// <summary>Variable of what an answer stands for.</summary>
    /// <param name="option">From 0.</param>
    public static string Payload(int option) => Number(FirstOption + (2 * option) + 1);

    /// <summary>Where a variable's value goes.</summary>
    public static string Place(string variable) => "{{" + variable + "}}";

    /// <summary>A whole number, in digits that every phone has.</summary>
    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
