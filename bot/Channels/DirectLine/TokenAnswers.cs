using HateResponse.Bot.Channels.DirectLine.Access;
using HateResponse.Bot.Channels.DirectLine.Streams;
using HateResponse.Bot.Channels.DirectLine.Wire;

namespace HateResponse.Bot.Channels.DirectLine;

/// <summary>Answers that carry a fresh token.</summary>
internal sealed class TokenAnswers(Tokens tokens, StreamTickets tickets, DirectLineOptions options)
{
    /// <summary>A token alone.</summary>
    public IResult Token(WebConversation conversation) => Json(Answer(conversation, streamUrl: null), StatusCodes.Status200OK);

    /// <summary>A token and a stream.</summary>
    /// <param name="request">Who asks: the stream is at the same address, where no other is configured.</param>
    /// <param name="conversation">Whose.</param>
    /// <param name="from">Watermark from which the stream begins.</param>
    /// <param name="status">HTTP status.</param>
    public IResult Stream(HttpRequest request, WebConversation conversation, long from, int status)
    {
        var address = options.PublicBaseUrl ?? $"{request.Scheme}://{request.Host}";
        var ticket = tickets.Issue(conversation, from);
        return Json(
            Answer(
                conversation,
                $"ws{address["http".Length..]}{DirectLineRoom.Path}/conversations/{conversation.Id}/stream?watermark={from}&t={ticket}"),
            status);
    }

    private ConversationAnswer Answer(WebConversation conversation, string? streamUrl) =>
        new(conversation.Id, tokens.Make(conversation), (int)options.TokenFor.TotalSeconds, streamUrl);

    private static IResult Json(ConversationAnswer answer, int status) =>
        Results.Json(answer, DirectLineJson.Default.ConversationAnswer, statusCode: status);
}
