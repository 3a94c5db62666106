using System.Text;
using System.Text.Json;
using HateResponse.Bot.Channels.Twilio;
using HateResponse.Hosting;

namespace HateResponse.Bot.Tests.Channels.Twilio;

public sealed class TwilioSignatureTests
{
    private const string Vectors = "peers/twilio/vectors/public/twilio-signatures.json";

    [Theory]
    [InlineData("https://mycompany.com/myapp.php?foo=1&bar=2", "kvajT1Ptam85bY51eRf/AJRuM3w=", true)] // signed with :443
    [InlineData("https://mycompany.com:1234/myapp.php?foo=1&bar=2", "CYn1h0gLBdNxDGkKJg6hYohgeD8=", true)]
    [InlineData("https://mycompany.com:1234/myapp.php?foo=1&bar=3", "CYn1h0gLBdNxDGkKJg6hYohgeD8=", false)]
    [InlineData("https://mycompany.com/myapp.php?foo=1&bar=2", "", false)]
    [InlineData("https://mycompany.com/myapp.php?foo=1&bar=2", null, false)]
    public void Constants_of_the_vendors_own_tests_are_judged_as_there(string url, string? signature, bool valid)
    {
        const string Body =
            "CallSid=CA1234567890ABCDE&From=%2B14158675309&Digits=1234&To=%2B18005551212&Caller=%2B14158675309";

        Assert.Equal(valid, Judge(url, Body, "12345", signature));
    }

    /// <summary>The one that differs: Node also tries the host in lower case, C# does not, and one may be stricter.</summary>
    [SharedFact(Vectors)]
    public async Task Every_public_vector_of_a_form_is_judged_as_the_vendor_does()
    {
        await using var file = File.OpenRead(Path.Combine(Repository.Shared, Vectors));
        using var document = await JsonDocument.ParseAsync(file);
        var forms = document.RootElement.GetProperty("vectors").EnumerateArray()
            .Where(vector => vector.GetProperty("contentType").GetString() == "application/x-www-form-urlencoded")
            .ToList();

        var misjudged = forms
            .Where(vector => vector.GetProperty("valid").GetBoolean() != Judge(
                Text(vector, "url"), Text(vector, "body"), Text(vector, "authToken"), vector.GetProperty("signature").GetString()))
            .Select(vector => Text(vector, "title"));

        Assert.Equal(101, forms.Count);
        Assert.Equal(["vendor constant: host case differs (Node accepts, C# refuses)"], misjudged);
    }

    private static string Text(JsonElement vector, string name) => vector.GetProperty(name).GetString()!;

    private static bool Judge(string url, string body, string token, string? signature)
    {
        var path = url.IndexOf('/', url.IndexOf("//", StringComparison.Ordinal) + 2);
        var (address, target) = path < 0 ? (url, "") : (url[..path], url[path..]);
        return TwilioForm.TryParse(Encoding.UTF8.GetBytes(body), out var form) &&
            TwilioSignature.IsValid([token], TwilioSignature.Spellings(address, target), form.Fields, signature);
    }
}
