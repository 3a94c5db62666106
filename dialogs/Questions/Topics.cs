namespace HateResponse.Dialogs.Questions;

/// <summary>What somebody may tell more about: options of the question <c>more</c>, each with questions of its own.</summary>
internal static class Topics
{
    /// <summary>What exactly happened.</summary>
    public const string What = "what";

    /// <summary>Injuries and losses.</summary>
    public const string Harm = "harm";

    /// <summary>Who did it.</summary>
    public const string Who = "who";

    /// <summary>The police.</summary>
    public const string Police = "police";

    /// <summary>How to be reached, and what that needs.</summary>
    public const string Reach = "reach";

    /// <summary>About the person, and what may be counted of it.</summary>
    public const string Me = "me";

    /// <summary>All of them, as they are offered.</summary>
    public static readonly IReadOnlyList<string> All = [What, Harm, Who, Police, Reach, Me];
}
