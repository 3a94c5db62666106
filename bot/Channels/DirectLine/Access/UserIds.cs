namespace HateResponse.Bot.Channels.DirectLine.Access;

/// <summary>Ids of users: those that begin with <c>dl_</c> are bound to a token, so nobody else may bear them.</summary>
internal static class UserIds
{
    private const string Bound = "dl_";
    private const int MaxChars = 200;

    /// <summary>Whether an id may be bound to a token.</summary>
    public static bool MayBeBound(string id) => IsBound(id) && id.Length is > 3 and <= MaxChars;

    /// <summary>Whether an id is of those that are bound.</summary>
    public static bool IsBound(string id) => id.StartsWith(Bound, StringComparison.Ordinal);

    /// <summary>Whether somebody may call themselves so without a token that says it.</summary>
    public static bool MayBeChosen(string? id) => id is { Length: > 0 and <= MaxChars } && !IsBound(id);
}
