using HateResponse.Dialogs.Activities;
using HateResponse.Dialogs.Tenants;

namespace HateResponse.Dialogs.Engine;

/// <summary>All that a turn may know of the world outside: the same context and state always give the same result.</summary>
public sealed record TurnContext
{
    /// <summary>What came in: a message of the person, or an event (<see cref="TurnEvent"/>).</summary>
    public required Activity Activity { get; init; }

    /// <summary>UTC instant of the turn.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Fresh id of this turn, from which a new report, alert or consent takes its id.</summary>
    public required Guid TurnId { get; init; }

    /// <summary>16 digits by chance, to come back with on another channel; nobody has them yet.</summary>
    public required string FreshCode { get; init; }

    /// <summary>The line that the person reached.</summary>
    public required TenantSettings Tenant { get; init; }

    /// <summary>Code of the way in (<c>channel</c> in the code lists): <c>sms</c>, <c>whatsapp</c>, <c>webchat</c>.</summary>
    public required string ChannelCode { get; init; }

    /// <summary>Whether a member of staff tries the line: the report is marked, and reaches nobody's queue.</summary>
    public bool IsTest { get; init; }
}
