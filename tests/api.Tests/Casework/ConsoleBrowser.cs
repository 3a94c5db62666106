using System.Net;
using System.Text.RegularExpressions;

namespace HateResponse.Api.Tests.Casework;

/// <summary>A browser without scripts: keeps cookies, sends forms with the token of the last page.</summary>
internal sealed partial class ConsoleBrowser(HttpClient client)
{
    private string _token = "";

    /// <summary>The last page's markup.</summary>
    public string Page { get; private set; } = "";

    /// <summary>The last page's text as it is read: without markup.</summary>
    public string Text => WebUtility.HtmlDecode(Tags().Replace(Page, " "));

    public async Task<HttpResponseMessage> GetAsync(string path) =>
        await KeepAsync(await client.GetAsync(new Uri(path, UriKind.Relative)));

    public async Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(
            [new("__RequestVerificationToken", _token), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
        return await KeepAsync(await client.PostAsync(new Uri(path, UriKind.Relative), form));
    }

    public async Task<HttpResponseMessage> PostWithoutTokenAsync(string path)
    {
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("part", "story")]);
        return await KeepAsync(await client.PostAsync(new Uri(path, UriKind.Relative), form));
    }

    /// <summary>Tries to sign in, and goes to the queue when it worked.</summary>
    public async Task<HttpResponseMessage> SignInAsync(string email, string password)
    {
        await GetAsync("/casework/sign-in");
        var answer = await PostAsync("/casework/sign-in", ("email", email), ("password", password));
        if (answer.StatusCode == HttpStatusCode.SeeOther)
        {
            await GetAsync("/casework"); // forms after the sign-in carry the new identity's token
        }

        return answer;
    }

    private async Task<HttpResponseMessage> KeepAsync(HttpResponseMessage answer)
    {
        Page = await answer.Content.ReadAsStringAsync();
        if (Token().Match(Page) is { Success: true } match)
        {
            _token = match.Groups[1].Value;
        }

        return answer;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}
