using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace HateResponse.Bot.WebChat;

/// <summary>Generated JSON of what the page's script reads.</summary>
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class WebChatJson : JsonSerializerContext
{
    /// <summary>The same without escapes that only matter inside of a script; for an attribute, which has its own.</summary>
    public static WebChatJson Plain { get; } = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
