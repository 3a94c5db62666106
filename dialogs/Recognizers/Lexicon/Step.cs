namespace HateResponse.Dialogs.Recognizers.Lexicon;

/// <summary>One step of a compiled pattern.</summary>
/// <param name="Kind">What to do.</param>
/// <param name="Ids">Sorted word ids of <see cref="StepKind.Word"/>.</param>
/// <param name="Target">Where <see cref="StepKind.Jump"/> goes on, and <see cref="StepKind.Split"/> if the next step fails.</param>
internal readonly record struct Step(StepKind Kind, int[] Ids, int Target);
