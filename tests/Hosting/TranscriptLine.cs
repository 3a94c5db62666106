using HateResponse.Dialogs.Activities;

namespace HateResponse.Hosting;

/// <summary>A row of a transcript, opened.</summary>
internal sealed record TranscriptLine(long Seq, string Kind, Activity Activity);
