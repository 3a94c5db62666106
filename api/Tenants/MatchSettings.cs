namespace HateResponse.Api.Tenants;

/// <summary>Weights and distances of matching, in points and kilometres.</summary>
// properties with a default have setters: generated JSON would set an init property that a file leaves out to nothing
internal sealed record MatchSettings
{
    /// <summary>Points for the need that the person put first: more than nearness and community together. Default 60.</summary>
    public int FirstNeed { get; set; } = 60;

    /// <summary>Points for each further need that is met. Default 10.</summary>
    public int OtherNeed { get; set; } = 10;

    /// <summary>Points for a service of the person's own community. Default 25.</summary>
    public int Community { get; set; } = 25;

    /// <summary>Points for staff who speak the person's language. Default 30.</summary>
    public int Language { get; set; } = 30;

    /// <summary>Points at no distance, falling to none at <see cref="MaxKm"/>. Default 20.</summary>
    public int Near { get; set; } = 20;

    /// <summary>Points for a service that is open at this hour. Default 5.</summary>
    public int OpenNow { get; set; } = 5;

    /// <summary>Points for a capacity told less than 30 days ago. Default 5.</summary>
    public int FreshCapacity { get; set; } = 5;

    /// <summary>Points for a service that costs nothing. Default 10.</summary>
    public int Free { get; set; } = 10;

    /// <summary>What is called near. Default 10 km.</summary>
    public double NearKm { get; set; } = 10;

    /// <summary>What is too far to go, unless nothing is nearer. Default 40 km.</summary>
    public double MaxKm { get; set; } = 40;
}
