using System.Text.Json;

namespace HateResponse.Api.Http;

/// <summary>What became of reading a request's body.</summary>
internal abstract record RequestJson
{
    private RequestJson()
    {
    }

    /// <summary>It is a JSON object.</summary>
    /// <param name="Body">The object.</param>
    public sealed record Read(JsonElement Body) : RequestJson;

    /// <summary>It is none.</summary>
    /// <param name="Problem">What the caller is told.</param>
    public sealed record Refused(IResult Problem) : RequestJson;
}
