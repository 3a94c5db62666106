using HateResponse.Bot.Channels.DirectLine.Wire;

namespace HateResponse.Bot.Channels.DirectLine;

/// <summary>
/// What is refused, in the protocol's form. The standard client gives up for good on statuses that seem harmless: 403 ends a
/// token, 404 a conversation, and an error of a poll ends the polling. So each is given for what it says and for nothing else.
/// </summary>
internal static class DirectLineErrors
{
    /// <summary>No <c>Authorization: Bearer …</c>.</summary>
    public static IResult Unauthorized() =>
        Error(StatusCodes.Status401Unauthorized, "Unauthorized", "A token or a secret is missing: Authorization: Bearer …");

    /// <summary>A secret or token that is none of ours, or of another conversation.</summary>
    public static IResult Forbidden(string message) => Error(StatusCodes.Status403Forbidden, "Forbidden", message);

    /// <summary>A token that was good once.</summary>
    public static IResult TokenExpired() => Error(StatusCodes.Status403Forbidden, "TokenExpired", "The token has expired.");

    /// <summary>No such conversation or address.</summary>
    public static IResult NotFound(string message) => Error(StatusCodes.Status404NotFound, "NotFound", message);

    /// <summary>The body cannot be read.</summary>
    public static IResult BadSyntax(string message) => Error(StatusCodes.Status400BadRequest, "BadSyntax", message);

    /// <summary>Something in the body may not be so.</summary>
    public static IResult BadArgument(string message) => Error(StatusCodes.Status400BadRequest, "BadArgument", message);

    /// <summary>Something is not in the body.</summary>
    public static IResult MissingProperty(string message) => Error(StatusCodes.Status400BadRequest, "MissingProperty", message);

    /// <summary>More than is taken.</summary>
    public static IResult TooLarge() =>
        Error(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", "An activity has at most 256 K characters.");

    /// <summary>Files are not taken yet: nothing of the message was kept.</summary>
    public static IResult NoFiles() => Error(
        StatusCodes.Status415UnsupportedMediaType,
        "AttachmentsNotTaken",
        "Files cannot be taken here yet. Nothing was kept; please send the words alone.");

    /// <summary>Something is wrong on our side; what was posted is not kept.</summary>
    public static IResult Failed() =>
        Error(StatusCodes.Status500InternalServerError, "ServiceError", "That did not work. Please try again.");

    private static IResult Error(int status, string code, string message) =>
        Results.Json(new ErrorAnswer(new ErrorDetail(code, message)), DirectLineJson.Default.ErrorAnswer, statusCode: status);
}
