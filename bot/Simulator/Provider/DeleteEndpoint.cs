namespace HateResponse.Bot.Simulator.Provider;

/// <summary>Deletes a message from the provider's records; the phone keeps its own.</summary>
internal static class DeleteEndpoint
{
    /// <summary>Statuses of a message that is still on its way.</summary>
    private static readonly string[] Moving = ["accepted", "queued", "sending"];

    /// <summary>Answers it.</summary>
    public static IResult Delete(string sid, Phones phones) => phones.Forget(sid, Moving) switch
    {
        true => Results.NoContent(),
        false => ProviderDoor.Refuse(StatusCodes.Status409Conflict, 20009, "Resource not complete"),
        null => ProviderDoor.Refuse(StatusCodes.Status404NotFound, 20404, "The requested resource was not found"),
    };
}
