using HateResponse.Bot.Channels.Twilio;
using HateResponse.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace HateResponse.Benchmarks.Durable;

/// <summary>The webhook of the floor: form, signature, one row; and a reply after the commit where there is one.</summary>
internal sealed class FloorWebhook(Database database, FloorReply? reply)
{
    private const string EmptyTwiml = """<?xml version="1.0" encoding="UTF-8"?><Response/>""";

    /// <summary>Takes a message.</summary>
    public async Task TakeAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        var target = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        if (!TwilioForm.TryParse(body.GetBuffer().AsSpan(0, (int)body.Length), out var form) ||
            !TwilioSignature.IsValid(
                [Account.Token],
                TwilioSignature.Spellings(Account.PublicBaseUrl, target),
                form.Fields,
                http.Request.Headers["X-Twilio-Signature"]))
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        await database.WriteAsync(
            session => session.Execute(
                "INSERT INTO inbox (message_id, body, at) VALUES (@1, @2, @3) ON CONFLICT DO NOTHING",
                form["MessageSid"],
                form["Body"],
                TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds()),
            http.RequestAborted);
        reply?.Send(form["From"]!); // the load has one in each
        await Results.Text(EmptyTwiml, "text/xml").ExecuteAsync(http);
    }
}
