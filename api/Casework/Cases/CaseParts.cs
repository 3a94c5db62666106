using HateResponse.Api.Access;

namespace HateResponse.Api.Casework.Cases;

/// <summary>The parts of a case that are opened one by one.</summary>
internal static class CaseParts
{
    /// <summary>The story, and what was told about it.</summary>
    public const string Story = "story";

    /// <summary>Ways to reach the person.</summary>
    public const string Contact = "contact";

    /// <summary>The parts that a form asks for.</summary>
    public static IReadOnlyList<string> In(IFormCollection form) => [.. form["part"].OfType<string>()];

    /// <summary>The action of the record for opening a part; null for no part of ours.</summary>
    public static string? Action(string? part) => part switch
    {
        Story => AuditActions.StoryRevealed,
        Contact => AuditActions.ContactRevealed,
        _ => null,
    };
}
