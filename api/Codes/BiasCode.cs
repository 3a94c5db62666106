namespace HateResponse.Api.Codes;

/// <summary>What it can have been done for.</summary>
/// <param name="Code">The code.</param>
/// <param name="Category">For example <c>religion</c>; <c>extension</c> where NIBRS knows no such motivation.</param>
/// <param name="Nibrs">Code of NIBRS element 8A, or <c>none</c>.</param>
internal sealed record BiasCode(string Code, string Category, string Nibrs)
{
    /// <summary>NIBRS: no motivation.</summary>
    public const string None = "88";

    /// <summary>NIBRS: not known.</summary>
    public const string Unknown = "99";

    /// <summary>Whether NIBRS has a motivation for it.</summary>
    public bool IsMapped => Nibrs is not ("none" or None or Unknown);
}
