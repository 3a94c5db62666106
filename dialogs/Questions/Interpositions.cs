namespace HateResponse.Dialogs.Questions;

/// <summary>Ids of the questions that come in between.</summary>
internal static class Interpositions
{
    /// <summary>Are you safe: after a sign of danger, or with HELP.</summary>
    public const string Danger = "danger";

    /// <summary>Which language.</summary>
    public const string Language = "language";

    /// <summary>How old somebody is who says to be under 18.</summary>
    public const string Minor = "minor";

    /// <summary>Whether to destroy everything.</summary>
    public const string Erase = "erase";

    /// <summary>Whether a report that somebody else made may be used.</summary>
    public const string Confirm = "confirm";

    /// <summary>Whether to begin again.</summary>
    public const string StartOver = "start_over";

    /// <summary>Skip, or a human: after three answers that were not understood.</summary>
    public const string Stuck = "stuck";

    /// <summary>The code word, before anything is shown after a break.</summary>
    public const string CodeWord = "word";

    /// <summary>Which organization.</summary>
    public const string Choose = "choose";
}
