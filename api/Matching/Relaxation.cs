namespace HateResponse.Api.Matching;

/// <summary>What is no longer insisted on when nothing fits; each step keeps the ones before it.</summary>
internal enum Relaxation
{
    /// <summary>Everything is insisted on.</summary>
    None,

    /// <summary>It may be far.</summary>
    Distance,

    /// <summary>It may be for another community.</summary>
    Community,

    /// <summary>It may be full: they may know who is not.</summary>
    Capacity,
}
