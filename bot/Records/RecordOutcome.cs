using HateResponse.Dialogs.Reporting;
using HateResponse.Dialogs.Tenants;

namespace HateResponse.Bot.Records;

/// <summary>What became of the wish for a record. The set is closed.</summary>
internal abstract record RecordOutcome
{
    private RecordOutcome()
    {
    }

    /// <summary>Here it is, and its hash is known from now on.</summary>
    /// <param name="Record">The record.</param>
    /// <param name="Tenant">Whose line.</param>
    public sealed record Made(TakeAwayRecord Record, TenantSettings Tenant) : RecordOutcome;

    /// <summary>The token opens nothing, or no more.</summary>
    public sealed record NotOpened : RecordOutcome;

    /// <summary>Nothing was reported yet, it was erased, or somebody else may be writing.</summary>
    public sealed record NothingToShow : RecordOutcome;
}
