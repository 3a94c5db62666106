using MailKit.Security;

namespace HateResponse.Api.Notices;

/// <summary>The mail server of <c>Smtp:Url</c>.</summary>
internal sealed record SmtpServer
{
    private const int SubmissionPort = 587;
    private const int TlsPort = 465;

    /// <summary>Its name.</summary>
    public required string Host { get; init; }

    /// <summary>Its port: 587, or 465 for <c>smtps</c>, where the address names none.</summary>
    public required int Port { get; init; }

    /// <summary>How the line is sealed.</summary>
    public required SecureSocketOptions Security { get; init; }

    /// <summary>Account there; null for none.</summary>
    public required string? User { get; init; }

    /// <summary>Its password; null for none.</summary>
    public required string? Password { get; init; }

    /// <summary>Sender that the address names by <c>?from=</c>; null for none.</summary>
    public required string? From { get; init; }

    /// <summary>Reads an address such as <c>smtp://user:password@mail.example.org:587?from=line@example.org</c>.</summary>
    /// <returns>Null when it is not one.</returns>
    public static SmtpServer? Parse(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Scheme is not ("smtp" or "smtps") || url.Host.Length == 0)
        {
            return null;
        }

        var credentials = url.UserInfo.Split(':', 2);
        var user = credentials[0].Length > 0 ? Uri.UnescapeDataString(credentials[0]) : null;
        return new SmtpServer
        {
            Host = url.Host,
            Port = url.Port > 0 ? url.Port : url.Scheme == "smtps" ? TlsPort : SubmissionPort,
            Security = (url.Scheme, user) switch
            {
                ("smtps", _) => SecureSocketOptions.SslOnConnect,
                (_, not null) => SecureSocketOptions.StartTls, // a password never goes over an open line
                _ => SecureSocketOptions.StartTlsWhenAvailable,
            },
            User = user,
            Password = credentials.Length == 2 ? Uri.UnescapeDataString(credentials[1]) : null,
            From = System.Web.HttpUtility.ParseQueryString(url.Query)["from"],
        };
    }
}
