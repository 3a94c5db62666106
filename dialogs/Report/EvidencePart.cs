namespace HateResponse.Dialogs.Report;

/// <summary>Something that shows what happened, and that the person keeps.</summary>
/// <param name="Id">Id of it, the same in every version of the report.</param>
/// <param name="Kind">Code of <c>evidence.kind</c>.</param>
public sealed record EvidencePart(Guid Id, string Kind);
