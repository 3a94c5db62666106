namespace HateResponse.Api.Notices;

/// <summary>How a mail went: a value, never an exception.</summary>
internal enum MailResult
{
    /// <summary>The mail server has it.</summary>
    Sent,

    /// <summary>It is known not to have been taken; try again.</summary>
    Retry,

    /// <summary>The mail server will not have it: there is no such address.</summary>
    Refused,

    /// <summary>The line broke after the mail was handed over, before the answer.</summary>
    Unknown,
}
