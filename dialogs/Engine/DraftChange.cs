namespace HateResponse.Dialogs.Engine;

/// <summary>What another question set means for one draft; ids of questions, empty where nothing changes.</summary>
/// <param name="AskedAgain">Answered, and the answer is none any more.</param>
/// <param name="Ignored">Answered, and no question any more.</param>
/// <param name="NewlyAsked">Not asked before, and to be asked now.</param>
public sealed record DraftChange(
    IReadOnlyList<string> AskedAgain, IReadOnlyList<string> Ignored, IReadOnlyList<string> NewlyAsked);
