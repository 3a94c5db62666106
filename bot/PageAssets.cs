using System.Reflection;

namespace HateResponse.Bot;

/// <summary>Styles and scripts of the bot's own pages: in the program itself, so that they are there wherever it starts.</summary>
internal static class PageAssets
{
    /// <summary>What a page of ours may load: its own style and script, and nothing of anybody else.</summary>
    public const string Policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Serves an embedded file.</summary>
    /// <param name="routes">Where.</param>
    /// <param name="path">Below it; its last part is the file's name.</param>
    /// <param name="contentType">MIME type.</param>
    public static void MapAsset(this IEndpointRouteBuilder routes, string path, string contentType)
    {
        var content = Read(Path.GetFileName(path));
        routes.MapGet(path, () => TypedResults.Bytes(content, contentType));
    }

    /// <summary>Sets the headers that every page of ours has.</summary>
    public static void Protect(HttpResponse response)
    {
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.CacheControl = "no-store";
        response.Headers["Referrer-Policy"] = "no-referrer";
    }

    /// <summary>The text of an embedded file.</summary>
    public static string ReadText(string name) => System.Text.Encoding.UTF8.GetString(Read(name));

    private static byte[] Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name) ??
            throw new FileNotFoundException("Not embedded: " + name);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
