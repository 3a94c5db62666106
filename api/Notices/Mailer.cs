using HateResponse.Api.Casework;
using MailKit;
using MailKit.Net.Smtp;
using MimeKit;

namespace HateResponse.Api.Notices;

/// <summary>Sends one mail that says nothing but where to look.</summary>
internal sealed class Mailer(SmtpOptions options, TimeProvider clock)
{
    private const int TimeoutMs = 20_000;

    /// <summary>Shorter than the lease of a notice, however slowly the server talks.</summary>
    private static readonly TimeSpan SendFor = TimeSpan.FromSeconds(60);

    /// <summary>Sends it.</summary>
    /// <param name="server">By which server.</param>
    /// <param name="notice">To whom; nothing of what it is about gets into the mail.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<MailResult> SendAsync(SmtpServer server, NoticeRow notice, CancellationToken cancel)
    {
        using var client = new SmtpClient { Timeout = TimeoutMs };
        using var limit = new CancellationTokenSource(SendFor, clock);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancel, limit.Token);
        try
        {
            await client.ConnectAsync(server.Host, server.Port, server.Security, end.Token);
            if (server.User is not null)
            {
                await client.AuthenticateAsync(server.User, server.Password ?? "", end.Token);
            }
        }
#pragma warning disable CA1031 // nothing was handed over yet, whatever it failed of
        catch (Exception)
#pragma warning restore CA1031
        {
            return MailResult.Retry;
        }

        return await HandOverAsync(client, notice, end.Token);
    }

    private async Task<MailResult> HandOverAsync(SmtpClient client, NoticeRow notice, CancellationToken cancel)
    {
        using var message = Message(notice);
        try
        {
            await client.SendAsync(message, cancel);
        }
        catch (SmtpCommandException refused)
        {
            return (int)refused.StatusCode >= 500 && refused.ErrorCode == SmtpErrorCode.RecipientNotAccepted
                ? MailResult.Refused
                : MailResult.Retry;
        }
        catch (Exception broken) when (broken is ProtocolException or IOException or TimeoutException or OperationCanceledException)
        {
            return MailResult.Unknown;
        }

        await QuitAsync(client);
        return MailResult.Sent;
    }

    private static async Task QuitAsync(SmtpClient client)
    {
        try
        {
            await client.DisconnectAsync(quit: true, CancellationToken.None);
        }
        catch (Exception broken) when (broken is ProtocolException or IOException or CommandException)
        {
            // it was taken; how the server says goodbye changes nothing
        }
    }

    private MimeMessage Message(NoticeRow notice)
    {
        var message = new MimeMessage
        {
            Subject = Wording.Of("notice.subject"),
            Body = new TextPart("plain") { Text = Wording.Of("notice.body", options.ConsoleUrl) },
            Date = clock.GetUtcNow(),
            MessageId = $"{notice.Id:N}@{new Uri(options.ConsoleUrl).Host}",
        };
        message.From.Add(MailboxAddress.Parse(options.From));
        message.To.Add(MailboxAddress.Parse(notice.Email));
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }
}
