using HateResponse.Api.Notices;
using MailKit.Security;

namespace HateResponse.Api.Tests.Notices;

public sealed class SmtpServerTests
{
    [Theory]
    [InlineData("smtp://mail.example.org", "mail.example.org", 587, SecureSocketOptions.StartTlsWhenAvailable)]
    [InlineData("smtp://mail.example.org:25", "mail.example.org", 25, SecureSocketOptions.StartTlsWhenAvailable)]
    [InlineData("smtp://user:pass@mail.example.org:587", "mail.example.org", 587, SecureSocketOptions.StartTls)]
    [InlineData("smtps://user:pass@mail.example.org", "mail.example.org", 465, SecureSocketOptions.SslOnConnect)]
    public void An_address_says_where_and_how(string url, string host, int port, SecureSocketOptions security)
    {
        var server = SmtpServer.Parse(url);

        Assert.Equal((host, port, security), (server?.Host, server?.Port, server?.Security));
    }

    [Fact]
    public void Signs_in_an_account_are_unescaped_and_the_sender_can_be_named()
    {
        var server = SmtpServer.Parse("smtp://line%40example.org:p%3Aa%2Fss@mail.example.org?from=help%40line.example");

        Assert.Equal(("line@example.org", "p:a/ss", "help@line.example"), (server?.User, server?.Password, server?.From));
    }

    [Theory]
    [InlineData("")]
    [InlineData("mail.example.org")]
    [InlineData("https://mail.example.org")]
    [InlineData("smtp://")]
    public void Anything_else_is_no_mail_server(string url)
    {
        Assert.Null(SmtpServer.Parse(url));
    }
}
