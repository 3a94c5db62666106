namespace HateResponse.Bot.Tenants.Mirroring;

/// <summary>What the referral API answered to the question for settings.</summary>
internal abstract record TenantNews
{
    private TenantNews()
    {
    }

    /// <summary>They are those that were seen last.</summary>
    public sealed record None : TenantNews;

    /// <summary>They are these.</summary>
    /// <param name="Tenants">Every line.</param>
    /// <param name="Tag">Entity tag of all together; null when there is none.</param>
    public sealed record Told(IReadOnlyList<MirroredTenant> Tenants, string? Tag) : TenantNews;

    /// <summary>It was not reached, or did not answer as it should.</summary>
    /// <param name="Failure">Status, or type of the exception.</param>
    public sealed record NotReached(string Failure) : TenantNews;
}
