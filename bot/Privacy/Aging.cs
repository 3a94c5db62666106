namespace HateResponse.Bot.Privacy;

/// <summary>What was said grows old: the report has it, and the tenant keeps messages no longer.</summary>
internal static class Aging
{
    /// <summary>Reason of an erasure that takes the messages alone: what the dialog knows stays.</summary>
    public const string Reason = "aged";
}
