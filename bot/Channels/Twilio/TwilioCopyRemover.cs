using HateResponse.Bot.Outbox;
using HateResponse.Bot.Privacy;
using Twilio.Rest.Api.V2010.Account;

namespace HateResponse.Bot.Channels.Twilio;

/// <summary>
/// Deletes messages from our account at the provider, their media with them. One that has not reached its end cannot be deleted yet
/// (Twilio error 20009); of one that it does not know there is nothing to delete.
/// </summary>
internal sealed class TwilioCopyRemover(TwilioApi api) : IProviderCopyRemover
{
    /// <summary>The resource was not found (Twilio error 20404), or the same without a body.</summary>
    private static readonly string[] UnknownCodes = ["20404", "404"];

    /// <inheritdoc/>
    public async Task<CopyRemoval> RemoveAsync(string providerId)
    {
        var (_, failure) = await api.AskAsync<object>(async rest => await MessageResource.DeleteAsync(providerId, client: rest));
        return failure switch
        {
            null => CopyRemoval.Gone,
            SendResult.Refused { ErrorCode: var code } when UnknownCodes.Contains(code) => CopyRemoval.Gone,
            SendResult.Retry retry => new CopyRemoval(IsGone: false, retry.ErrorCode, retry.After),
            _ => new CopyRemoval(IsGone: false, TwilioFailures.Code(failure)),
        };
    }
}
