using System.Security.Cryptography;
using System.Text;
using HateResponse.Api.Http;

namespace HateResponse.Api.Access;

/// <summary>Lets in who shows the API key and, of what is posted, says which request is a repeat of which.</summary>
internal sealed class ApiKeyFilter(Secrets secrets) : IEndpointFilter
{
    /// <summary>Header that makes a repeat the same request.</summary>
    public const string IdempotencyKey = "Idempotency-Key";

    private const string Scheme = "Bearer ";
    private const int MaxIdempotencyKeyChars = 200;

    private readonly byte[] _expected = SHA256.HashData(Encoding.UTF8.GetBytes(secrets.ApiKey));

    /// <inheritdoc/>
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (!IsKey(http.Request.Headers.Authorization))
        {
            http.Response.Headers.WWWAuthenticate = "Bearer";
            return Problems.KeyInvalid();
        }

        return !HttpMethods.IsPost(http.Request.Method) || http.Request.Headers[IdempotencyKey] is [{ Length: > 0 and <= MaxIdempotencyKeyChars }]
            ? await next(context)
            : Problems.IdempotencyKeyMissing();
    }

    /// <summary>Hashes are compared, which are equally long, in a time that tells nothing.</summary>
    private bool IsKey(string? authorization) =>
        authorization is not null &&
        authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) &&
        CryptographicOperations.FixedTimeEquals(
            _expected, SHA256.HashData(Encoding.UTF8.GetBytes(authorization[Scheme.Length..])));
}
