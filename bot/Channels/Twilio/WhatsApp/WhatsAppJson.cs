using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace HateResponse.Bot.Channels.Twilio.WhatsApp;

/// <summary>Generated JSON of a menu's words.</summary>
[JsonSerializable(typeof(IReadOnlyDictionary<string, string>))]
internal sealed partial class WhatsAppJson : JsonSerializerContext
{
    /// <summary>Letters of every script as they are: escaped, an Arabic text is six times as long.</summary>
    public static WhatsAppJson Plain { get; } =
        new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
