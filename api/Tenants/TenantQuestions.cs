namespace HateResponse.Api.Tenants;

/// <summary>What a line asks of its own, as far as the console reads it.</summary>
internal sealed record TenantQuestions
{
    /// <summary>Questions of the tenant's own.</summary>
    public IReadOnlyList<TenantQuestion> Added { get; set; } = [];
}
