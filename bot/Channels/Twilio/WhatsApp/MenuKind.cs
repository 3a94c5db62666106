namespace HateResponse.Bot.Channels.Twilio.WhatsApp;

/// <summary>How WhatsApp shows the answers that are offered.</summary>
internal enum MenuKind
{
    /// <summary>Buttons below the message.</summary>
    QuickReply,

    /// <summary>A list that opens, each answer a row.</summary>
    ListPicker,

    /// <summary>A list of numbers, each with its answer as the small print, for answers too long to title a row.</summary>
    NumberedList,
}
