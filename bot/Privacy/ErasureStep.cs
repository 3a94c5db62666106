namespace HateResponse.Bot.Privacy;

/// <summary>What is to be done next of an erasure. After a crash it is done again, which changes nothing.</summary>
internal enum ErasureStep
{
    /// <summary>Note which messages the provider has: their ids can be read only as long as the key is here.</summary>
    Note = 0,

    /// <summary>Destroy the key of all that was said before.</summary>
    Destroy = 1,

    /// <summary>Delete the rows that nobody can read any more.</summary>
    Delete = 2,

    /// <summary>Wait until the last words are delivered, the referral API has erased the report and the provider its messages.</summary>
    Wait = 3,
}
