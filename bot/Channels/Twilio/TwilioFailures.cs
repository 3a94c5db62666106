using System.Diagnostics;
using System.Globalization;
using HateResponse.Bot.Outbox;
using HateResponse.Dialogs.Engine;
using Twilio.Exceptions;

namespace HateResponse.Bot.Channels.Twilio;

/// <summary>From what went wrong at the provider to what becomes of the message.</summary>
internal static class TwilioFailures
{
    /// <summary>The person has stopped messages from this number.</summary>
    private const int OptedOutCode = 21610;

    /// <summary>Refusals that pass: the sender's queue is full, WhatsApp's rate is used up.</summary>
    private static readonly int[] PassingCodes = [21611, 63018];

    private const int Unauthorized = 401;
    private const int TooManyRequests = 429;

    /// <summary>
    /// The provider answered, and did not take it. A wrong token is no fault of the message, and is soon mended. An answer that
    /// cannot be read says success and is none: nobody knows.
    /// </summary>
    /// <param name="refusal">What the client made of it.</param>
    /// <param name="after">Wait that the answer asked for, null for none.</param>
    public static SendResult Read(ApiException refusal, TimeSpan? after)
    {
        var code = (refusal.Code == 0 ? refusal.Status : refusal.Code).ToString(CultureInfo.InvariantCulture);
        return refusal.Status switch
        {
            Unauthorized or TooManyRequests => new SendResult.Retry(code, after),
            _ when PassingCodes.Contains(refusal.Code) => new SendResult.Retry(code, after),
            >= 400 and < 500 => new SendResult.Refused(code, refusal.Code == OptedOutCode ? new TurnEvent.OptedOut() : null),
            _ => new SendResult.Unknown(code),
        };
    }

    /// <summary>The call broke off: only a connection that never came about is known to have carried nothing.</summary>
    public static SendResult Read(Exception failure) =>
        failure is HttpRequestException
        {
            HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
            or HttpRequestError.SecureConnectionError,
        } never
            ? new SendResult.Retry(never.HttpRequestError.ToString())
            : new SendResult.Unknown(failure.GetType().Name);

    /// <summary>Why, in a word for a log or a table; "no-answer" where nothing came.</summary>
    public static string Code(SendResult? failure) => failure switch
    {
        null => "no-answer",
        SendResult.Retry retry => retry.ErrorCode,
        SendResult.Refused refused => refused.ErrorCode,
        SendResult.Withheld withheld => withheld.ErrorCode,
        SendResult.Unknown unknown => unknown.ErrorCode,
        _ => throw new UnreachableException(),
    };
}
