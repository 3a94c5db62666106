namespace HateResponse.Bot.Privacy;

/// <summary>Has a provider delete a message that it keeps.</summary>
internal interface IProviderCopyRemover
{
    /// <summary>Asks for it. What goes wrong outside is a <see cref="CopyRemoval"/>.</summary>
    /// <param name="providerId">Id of the message there.</param>
    Task<CopyRemoval> RemoveAsync(string providerId);
}
