namespace HateResponse.Bot;

/// <summary>The raw bytes of a request: what a signature is checked on.</summary>
internal static class RequestBody
{
    /// <summary>Reads a body; null when it is longer than allowed, of which no more than that is read.</summary>
    public static async Task<byte[]?> ReadAsync(HttpRequest http, int maxBytes, CancellationToken cancel)
    {
        if (http.ContentLength > maxBytes)
        {
            return null;
        }

        while (true)
        {
            var read = await http.BodyReader.ReadAsync(cancel);
            if (read.Buffer.Length > maxBytes)
            {
                http.BodyReader.AdvanceTo(read.Buffer.End);
                return null;
            }

            if (read.IsCompleted)
            {
                var body = System.Buffers.BuffersExtensions.ToArray(read.Buffer);
                http.BodyReader.AdvanceTo(read.Buffer.End);
                return body;
            }

            http.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }
}
