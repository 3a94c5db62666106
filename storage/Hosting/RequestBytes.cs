using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace HateResponse.Storage.Hosting;

/// <summary>The body of a request as it came: what a signature is checked on, and what JSON is read from.</summary>
public static class RequestBytes
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
            var isTooLong = read.Buffer.Length > maxBytes;
            if (isTooLong || read.IsCompleted)
            {
                var body = isTooLong ? null : read.Buffer.ToArray();
                http.BodyReader.AdvanceTo(read.Buffer.End); // a read that is left open breaks the connection
                return body;
            }

            http.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }
}
