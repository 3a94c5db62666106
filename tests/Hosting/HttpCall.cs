using System.Net.Http.Headers;
using Microsoft.AspNetCore.WebUtilities;

namespace HateResponse.Hosting;

/// <summary>A request that a <see cref="HttpScript"/> was asked.</summary>
/// <param name="Method">HTTP method.</param>
/// <param name="Url">Whole address.</param>
/// <param name="Headers">Headers of the request.</param>
/// <param name="Body">Body as text, empty for none.</param>
internal sealed record HttpCall(HttpMethod Method, Uri Url, HttpRequestHeaders Headers, string Body)
{
    /// <summary>A field of a form body; empty where it was not sent.</summary>
    public string Field(string name) =>
        QueryHelpers.ParseQuery(Body).TryGetValue(name, out var values) ? values.ToString() : "";
}
