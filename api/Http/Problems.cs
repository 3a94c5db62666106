namespace HateResponse.Api.Http;

/// <summary>What callers are told when something is wrong: RFC 9457, never with anything of a report in it.</summary>
internal static class Problems
{
    private const int MaxErrors = 20;

    /// <summary>401: no key, or a wrong one.</summary>
    public static IResult KeyInvalid() => Of(StatusCodes.Status401Unauthorized, "api_key_invalid");

    /// <summary>400: a repeat could not be told from a second request.</summary>
    public static IResult IdempotencyKeyMissing() => Of(
        StatusCodes.Status400BadRequest, "idempotency_key_missing", "Header Idempotency-Key must hold 1 to 200 characters.");

    /// <summary>415: the body is not said to be JSON.</summary>
    public static IResult NotJson() => Of(StatusCodes.Status415UnsupportedMediaType, "not_json");

    /// <summary>413: the body is too long.</summary>
    public static IResult TooLarge(int maxBytes) => Of(
        StatusCodes.Status413PayloadTooLarge, "body_too_large", $"At most {maxBytes} bytes.");

    /// <summary>400: the body is no JSON object.</summary>
    public static IResult Malformed() => Of(StatusCodes.Status400BadRequest, "json_malformed");

    /// <summary>400: fields are wrong; names them.</summary>
    /// <param name="code">For example <c>report_invalid</c>.</param>
    /// <param name="errors">At least one.</param>
    public static IResult Invalid(string code, IEnumerable<FieldError> errors) => Results.Problem(
        statusCode: StatusCodes.Status400BadRequest,
        type: Type(code),
        title: code,
        extensions: [new("errors", errors.Take(MaxErrors).ToList())]);

    /// <summary>429: too many of these at once; <c>Retry-After</c> says when there may be more.</summary>
    public static IResult TooMany() => Of(StatusCodes.Status429TooManyRequests, "too_many_requests");

    /// <summary>404: there is no such thing.</summary>
    /// <param name="code">For example <c>report_unknown</c>.</param>
    public static IResult Unknown(string code) => Of(StatusCodes.Status404NotFound, code);

    /// <summary>404: there is nothing at the address.</summary>
    public static IResult AddressUnknown() => Unknown("address_unknown");

    /// <summary>409: it contradicts what is kept.</summary>
    /// <param name="code">For example <c>report_version_conflict</c>.</param>
    public static IResult Conflict(string code) => Of(StatusCodes.Status409Conflict, code);

    /// <summary>412: what was to be changed is not any more what the caller saw.</summary>
    /// <param name="code">For example <c>tenant_changed</c>.</param>
    public static IResult Changed(string code) => Of(StatusCodes.Status412PreconditionFailed, code);

    /// <summary>428: it is not said which state was to be changed, so that another's change could be lost.</summary>
    public static IResult IfMatchMissing() => Of(
        StatusCodes.Status428PreconditionRequired, "if_match_missing", "Header If-Match must hold the ETag that was read.");

    private static IResult Of(int status, string code, string? detail = null) =>
        Results.Problem(statusCode: status, type: Type(code), title: code, detail: detail);

    private static string Type(string code) => "urn:hateresponse:" + code;
}
