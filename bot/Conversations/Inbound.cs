using HateResponse.Dialogs.Activities;
using HateResponse.Dialogs.Tenants;

namespace HateResponse.Bot.Conversations;

/// <summary>A message that a channel took in and verified.</summary>
internal sealed record Inbound
{
    /// <summary>Bot Framework channel id.</summary>
    public required string Channel { get; init; }

    /// <summary>The provider's id of the message: taken once, for ever.</summary>
    public required string MessageId { get; init; }

    /// <summary>The person's address on the channel: opaque, answered to the letter.</summary>
    public required string Address { get; init; }

    /// <summary>Our own address that they wrote to.</summary>
    public required string Line { get; init; }

    /// <summary>What they said.</summary>
    public required Activity Activity { get; init; }

    /// <summary>
    /// Who counts as one where codes are tried in vain: a keyed word for a visitor who can have any number of addresses; null
    /// for the address itself.
    /// </summary>
    public string? Requester { get; init; }

    /// <summary>
    /// The provider has answered this message itself (STOP, START, HELP): the dialog takes note and stays silent.
    /// </summary>
    public bool AnsweredByProvider { get; init; }

    /// <summary>Whether it was written on a page that is there to try the line.</summary>
    public bool OnTestPage { get; init; }

    /// <summary>Whether a member of staff tries the line: by the page, or by an address that the tenant names.</summary>
    public bool IsTest(TenantSettings tenant) => OnTestPage || tenant.TestAddresses.Contains(Address);
}
