using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace HateResponse.Api.Tests.Privacy;

/// <summary>The ways in which a word may lie in a file.</summary>
internal static class Spellings
{
    public static IEnumerable<byte[]> Of(string word)
    {
        var utf8 = Encoding.UTF8.GetBytes(word);
        yield return utf8;
        yield return Encoding.Unicode.GetBytes(word);
        yield return Encoding.BigEndianUnicode.GetBytes(word);
        yield return Encoding.UTF8.GetBytes(JsonEncodedText.Encode(word, JavaScriptEncoder.Default).ToString());
        yield return Encoding.UTF8.GetBytes(Uri.EscapeDataString(word));
        yield return Encoding.UTF8.GetBytes(Convert.ToHexString(utf8));
        yield return Encoding.UTF8.GetBytes(Convert.ToHexStringLower(utf8));
        for (var offset = 0; offset < 3; offset++)
        {
            // base64 of a text that the word is a part of: what does not depend on its neighbours
            var text = Convert.ToBase64String([.. new byte[offset], .. utf8]);
            yield return Encoding.UTF8.GetBytes(text[(offset == 0 ? 0 : 4)..^4]);
        }
    }
}
