using HateResponse.Storage;
using MimeKit;

namespace HateResponse.Api.Notices;

/// <summary>By which server people are told, and where they should look.</summary>
internal sealed record SmtpOptions
{
    private const string DevelopmentBaseUrl = "http://localhost:5080";

    /// <summary>Reads the configuration.</summary>
    /// <exception cref="ConfigurationException">A key is wrong, or missing outside Development.</exception>
    public SmtpOptions(IConfiguration configuration, IHostEnvironment environment)
    {
        Server = configuration["Smtp:Url"] switch
        {
            { Length: > 0 } url => SmtpServer.Parse(url) ?? throw new ConfigurationException(
                "Smtp:Url", "is not an address such as smtp://user:password@mail.example.org:587"),
            _ when environment.IsDevelopment() => null,
            _ => throw new ConfigurationException(
                "Smtp:Url", "is missing; the mail server by which those on call are told, smtp://user:password@host:587"),
        };
        var baseUrl = configuration["PublicBaseUrl"] switch
        {
            { Length: > 0 } url when Uri.TryCreate(url, UriKind.Absolute, out var parsed) => parsed,
            { Length: > 0 } => throw new ConfigurationException("PublicBaseUrl", "is not an address such as https://line.example.org"),
            _ when environment.IsDevelopment() => new Uri(DevelopmentBaseUrl),
            _ => throw new ConfigurationException("PublicBaseUrl", "is missing; where this is reached, https://line.example.org"),
        };
        var host = configuration["Console:Host"] is { Length: > 0 } own ? own : baseUrl.Authority;
        ConsoleUrl = $"{baseUrl.Scheme}://{host}/casework";
        From = Server?.From
            ?? (Server?.User is { } user && user.Contains('@', StringComparison.Ordinal) ? user : $"no-reply@{baseUrl.Host}");
        if (!Uri.TryCreate(ConsoleUrl, UriKind.Absolute, out _))
        {
            throw new ConfigurationException("Console:Host", "is not a host name such as console.example.org");
        }

        if (!MailboxAddress.TryParse(From, out _))
        {
            throw new ConfigurationException("Smtp:Url", "names a sender by ?from= that is not an address such as line@example.org");
        }
    }

    /// <summary>The mail server; null when none is set, in Development only.</summary>
    public SmtpServer? Server { get; }

    /// <summary>Address of the console, as a link in a mail.</summary>
    public string ConsoleUrl { get; }

    /// <summary>Who the mails come from.</summary>
    public string From { get; }
}
